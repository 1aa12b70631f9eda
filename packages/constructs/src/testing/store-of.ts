import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { RetailStore, type RetailStoreProps } from '../retail-store';
import { StoreStage } from '../store-stage';
import { exampleService } from './example-service';
import { unvalidatedApp } from './unvalidated-app';

type Given = Partial<RetailStoreProps> | ((stack: Stack) => Partial<RetailStoreProps>);

/** A store of one service, with other props or more. */
export function storeOf(given: Given = {}, region = 'us-east-1') {
  const app = unvalidatedApp();
  const stack = new Stack(app, 'Shop', { env: { region } });
  const props = typeof given === 'function' ? given(stack) : given;
  const store = new RetailStore(stack, 'Store', {
    environmentName: 'dev',
    stage: StoreStage.DISPOSABLE,
    services: [exampleService],
    ...props,
  });
  return { app, stack, store, template: () => Template.fromStack(stack) };
}

/** Variables of the function that serves `name`. */
export const variablesOf = (template: Template, name: string): Record<string, unknown> =>
  Object.values(
    template.findResources('AWS::Lambda::Function', {
      Properties: { Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name } } },
    }),
  )[0]?.Properties.Environment.Variables;
