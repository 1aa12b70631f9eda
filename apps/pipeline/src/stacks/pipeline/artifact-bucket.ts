import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import type { Construct } from 'constructs';

const daysKept = 30;

/** What stages hand over to each other, and what builds keep for the next: for 30 days. */
export function artifactBucket(scope: Construct): Bucket {
  // By the policy of the bucket that gets the logs: lists of access are switched off.
  scope.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
  const serverAccessLogsBucket = new Bucket(scope, 'AccessLogs', closed);
  return new Bucket(scope, 'Artifacts', {
    ...closed,
    serverAccessLogsBucket,
    serverAccessLogsPrefix: 's3/artifacts/',
  });
}

const closed: BucketProps = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  // A bucket that holds something can't be deleted; after its stack it empties itself.
  removalPolicy: RemovalPolicy.RETAIN,
  lifecycleRules: [
    {
      expiration: Duration.days(daysKept),
      abortIncompleteMultipartUploadAfter: Duration.days(1),
    },
  ],
};
