import { App } from 'aws-cdk-lib';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';

/** An app without CDK's own validation: slower than what is tested, and loud about what tests break. */
export function unvalidatedApp(): App {
  return new App({
    builtinCloudFormationValidation: false,
    // As new apps have it: the bucket of the logs needs no access list.
    context: { [S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY]: true },
  });
}
