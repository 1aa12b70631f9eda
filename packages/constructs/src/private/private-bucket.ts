import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StoreStage } from '../store-stage';
import { durabilityOf } from './durability';

/** What the buckets of a store differ in. */
interface PrivateBucketProps {
  readonly stage: StoreStage;
  /** @default - CloudFormation makes a name */
  readonly bucketName?: string | undefined;
  /** Keeps what was overwritten or deleted for 30 days. @default false */
  readonly versioned?: boolean;
  /** Where access is logged, below the name of the bucket's own part. @default - not logged */
  readonly logs?: { readonly bucket: IBucket; readonly prefix: string } | undefined;
  /** @default - no other origin may use it */
  readonly cors?: CorsRule[];
  /** @default - access lists are switched off */
  readonly objectOwnership?: ObjectOwnership;
  /** When objects are deleted by themselves. @default - never */
  readonly expiration?: Duration;
}

/**
 * A bucket that nobody reaches but by a grant: all public access blocked, TLS only, encrypted with keys of S3.
 * A disposable one is emptied before it is deleted, since a bucket that
 * holds something can't be.
 */
export function privateBucket(scope: Construct, id: string, props: PrivateBucketProps): Bucket {
  const { stage, bucketName, versioned = false, logs, cors = [], expiration } = props;
  const { objectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED } = props;
  const { removalPolicy } = durabilityOf(stage);
  return new Bucket(scope, id, {
    bucketName,
    versioned,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy,
    autoDeleteObjects: removalPolicy === RemovalPolicy.DESTROY,
    ...(logs && { serverAccessLogsBucket: logs.bucket, serverAccessLogsPrefix: logs.prefix }),
    cors,
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ...(expiration ? [{ expiration }] : []),
      ...(versioned ? [{ noncurrentVersionExpiration: Duration.days(30) }] : []),
    ],
  });
}
