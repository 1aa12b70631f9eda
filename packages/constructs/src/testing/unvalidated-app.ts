import { App } from 'aws-cdk-lib';

/** An app without CDK's own validation, which takes longer than all else in a test. */
export function unvalidatedApp(): App {
  return new App({ builtinCloudFormationValidation: false });
}
