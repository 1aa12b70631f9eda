import { Duration } from 'aws-cdk-lib';
import { type Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import type { Construct } from 'constructs';
import type { StoreStage } from '../store-stage';
import { durabilityOf } from './durability';
import { privateBucket } from './private-bucket';

/**
 * Has S3 write access logs within `scope` by the policy of their bucket, not by an access list.
 * To be said before anything is made in `scope`.
 */
export function logByBucketPolicy(scope: Construct): void {
  scope.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
}

/**
 * A bucket for the access logs of buckets and distributions, kept as long as other logs.
 *
 * CloudFront writes its logs by an access list, so this is the one bucket that allows them; no
 * public access is possible all the same.
 */
export function accessLogBucket(scope: Construct, id: string, stage: StoreStage): Bucket {
  return privateBucket(scope, id, {
    stage,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    expiration: Duration.days(durabilityOf(stage).logRetention),
  });
}
