import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { StoreStage } from '../store-stage';
import { WebApp, type WebAppProps } from '../web-app';
import { unvalidatedApp } from './unvalidated-app';

type Given = Partial<WebAppProps> | ((stack: Stack) => Partial<WebAppProps>);

/** A page with other props or more. */
export function webOf(given: Given = {}) {
  const stack = new Stack(unvalidatedApp(), 'Web', { env: { region: 'us-east-1' } });
  const props = typeof given === 'function' ? given(stack) : given;
  const web = new WebApp(stack, 'Page', {
    environmentName: 'dev',
    stage: StoreStage.DISPOSABLE,
    ...props,
  });
  return { web, stack, template: () => Template.fromStack(stack) };
}
