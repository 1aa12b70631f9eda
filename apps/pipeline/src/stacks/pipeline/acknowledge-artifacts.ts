import { Stack, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';

/** Accepts that a role of the pipeline reaches every object of its own artifact bucket. */
export function acknowledgeArtifacts(role: Role, artifacts: Bucket): void {
  const bucket = artifacts.node.defaultChild as CfnBucket;
  const logicalId: string = Stack.of(artifacts).resolve(bucket.logicalId);
  // Where the program stood is written into the cloud assembly otherwise, with the machine's paths.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason:
        'All objects of the one bucket that holds artifacts of this pipeline only; their keys are made by CodePipeline.',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
