import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { deliveryNames } from '../config/delivery-names.ts';
import { environments } from '../config/environments.ts';
import { addPipelines } from '../stages/add-pipelines.ts';
import { storeApp } from '../stages/store-app.ts';
import { testFolder, testStore } from './test-store.ts';

const app = storeApp(testFolder());
addPipelines(app, environments);

/** The templates of an environment, with that of its pipeline. */
export function stacksOf(environmentName: keyof typeof environments) {
  const { pipelineStack } = deliveryNames(environmentName);
  return {
    ...testStore(environmentName),
    pipeline: Template.fromStack(app.node.findChild(pipelineStack) as Stack),
  };
}
