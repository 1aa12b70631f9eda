import { App } from 'aws-cdk-lib';

/** An app without CDK's own validation: slower than what is tested, and loud about what tests break. */
export function unvalidatedApp(): App {
  return new App({ builtinCloudFormationValidation: false });
}
