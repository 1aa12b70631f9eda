import { Duration } from 'aws-cdk-lib';
import { type Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StoreStage } from '../store-stage';
import { durabilityOf } from './durability';
import { privateBucket } from './private-bucket';

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
