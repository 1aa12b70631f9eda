import type { Construct } from 'constructs';
import { deliveryNames } from '../config/delivery-names.ts';
import type { EnvironmentTable } from '../config/environments.ts';
import { PipelineStack } from '../stacks/pipeline-stack.ts';

/** Adds the pipeline of every environment, a stack each. */
export function addPipelines(scope: Construct, table: EnvironmentTable): void {
  for (const [environmentName, environment] of Object.entries(table)) {
    const { pipelineStack } = deliveryNames(environmentName);
    new PipelineStack(scope, pipelineStack, { environmentName, environment });
  }
}
