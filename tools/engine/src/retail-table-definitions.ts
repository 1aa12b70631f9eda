import { RetailTables, StoreStage } from '@agentic-retail/constructs';
import { App, Stack } from 'aws-cdk-lib';
import { type TableDefinition, type Template, tableDefinitions } from './table-definitions.ts';

/** The tables of an environment, from the construct that makes them in the cloud. */
export function retailTableDefinitions(environmentName: string): TableDefinition[] {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Tables');
  new RetailTables(stack, 'Tables', { environmentName, stage: StoreStage.DISPOSABLE });
  const template: Template = app.synth().getStackByName(stack.stackName).template;
  return tableDefinitions(template);
}
