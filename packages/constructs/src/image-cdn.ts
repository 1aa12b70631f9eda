import { Duration } from 'aws-cdk-lib';
import {
  CachePolicy,
  Distribution,
  FunctionEventType,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type CorsRule, HttpMethods, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accessLogBucket, logByBucketPolicy } from './private/access-log-bucket';
import { acknowledge } from './private/acknowledged-findings';
import { distributionDefaults } from './private/distribution-defaults';
import { edgeFunction } from './private/edge-function';
import { imageCode } from './private/edge-function-code';
import { checkEnvironmentName } from './private/environment-name';
import { anyDistribution, checkOrigins } from './private/origin-check';
import { privateBucket } from './private/private-bucket';
import { securityHeaders } from './private/security-headers';
import type { StoreStage } from './store-stage';

/** Properties of `ImageCdn`. */
export interface ImageCdnProps {
  /**
   * Name of the environment; the last part of the bucket's name.
   * 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.
   */
  readonly environmentName: string;

  /** What the images are worth: whether they go with the stack. */
  readonly stage: StoreStage;

  /**
   * Origins whose pages send images straight to the bucket, by an address that was signed for them,
   * such as `https://shop.example.com`: https (http only for localhost), without path. The only
   * wildcard is `https://*.cloudfront.net`, for a page that has no domain of its own.
   *
   * @default - none: images come from services only
   */
  readonly uploadOrigins?: string[];

  /**
   * The bucket that holds the images. To one that was made elsewhere, the policy that lets the
   * distribution read it has to be added there, and so have its upload origins.
   *
   * @default - one is made
   */
  readonly bucket?: IBucket;

  /**
   * Bucket for the access logs of bucket and distribution. CloudFront writes by an access list, so
   * its object ownership has to be `BUCKET_OWNER_PREFERRED` or `OBJECT_WRITER`.
   *
   * @default - one is made, whose logs are deleted after a year (production) or two weeks
   */
  readonly logBucket?: IBucket;

  /**
   * Whether the bucket has the fixed name `agentic-retail-os-images-{environmentName}`, by which one
   * made by another tool is imported. Such a name can be taken only once in all of AWS.
   *
   * @default true
   */
  readonly physicalNames?: boolean;

  /**
   * ARN of a web ACL (AWS WAF, global) in front of the distribution.
   *
   * @default - none
   */
  readonly webAclArn?: string;

  /**
   * The countries from which images can be reached, as two capital letters (ISO 3166-1 alpha-2).
   *
   * @default - all
   */
  readonly allowedCountries?: string[];
}

/**
 * Pictures of products: a private bucket and a distribution at CloudFront's own name, which alone
 * may read it (Origin Access Control).
 *
 * CloudFront keeps an image for 30 days and a browser for one, so a changed image has to get a new
 * name. An image is never run as a document: scripts within one (SVG) do nothing.
 *
 * @throws Error when `environmentName`, `uploadOrigins`, `webAclArn` or `allowedCountries` breaks its
 * rule.
 */
export class ImageCdn extends Construct {
  /** The bucket with the images. */
  public readonly bucket: IBucket;

  /** The bucket with the access logs. */
  public readonly logBucket: IBucket;

  /** The distribution in front of the bucket. */
  public readonly distribution: Distribution;

  /** How long CloudFront keeps an image. */
  public readonly cachePolicy: CachePolicy;

  /** The security headers of every answer. */
  public readonly responseHeaders: ResponseHeadersPolicy;

  /** The address below which the images are, without a trailing slash. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: ImageCdnProps) {
    super(scope, id);
    logByBucketPolicy(this);
    const { environmentName, stage, physicalNames = true, uploadOrigins = [] } = props;
    checkEnvironmentName(this, 'ImageCdn.environmentName', environmentName);
    const exact = uploadOrigins.filter((origin) => origin !== anyDistribution);
    checkOrigins(this, 'ImageCdn.uploadOrigins', exact);

    this.logBucket = props.logBucket ?? accessLogBucket(this, 'AccessLogs', stage);
    this.bucket =
      props.bucket ??
      privateBucket(this, 'Bucket', {
        stage,
        bucketName: physicalNames ? `agentic-retail-os-images-${environmentName}` : undefined,
        logs: { bucket: this.logBucket, prefix: 's3/images/' },
        cors: uploadOrigins.length > 0 ? [uploadRule(uploadOrigins)] : [],
      });
    this.cachePolicy = new CachePolicy(this, 'Cache', {
      comment: `Images of the store (${environmentName})`,
      minTtl: Duration.seconds(1),
      defaultTtl: Duration.days(30),
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
    this.responseHeaders = new ResponseHeadersPolicy(this, 'Headers', {
      ...securityHeaders("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
      comment: `Images of the store (${environmentName})`,
      customHeadersBehavior: {
        customHeaders: [
          { header: 'cross-origin-resource-policy', value: 'cross-origin', override: true },
        ],
      },
    });
    this.distribution = new Distribution(this, 'Distribution', {
      ...distributionDefaults(this, 'ImageCdn', { ...props, logBucket: this.logBucket }),
      comment: `Images of the store (${environmentName})`,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        cachePolicy: this.cachePolicy,
        responseHeadersPolicy: this.responseHeaders,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        functionAssociations: [
          edgeFunction(this, 'KeepForADay', {
            code: imageCode,
            comment: 'Lets browsers keep an image for a day',
            eventType: FunctionEventType.VIEWER_RESPONSE,
          }),
        ],
      },
    });
    acknowledge(this.distribution, 'defaultCertificate');
    this.url = `https://${this.distribution.distributionDomainName}`;
  }

  /** Lets `grantee` put images, itself or by an address it signs; not read, list or delete them. */
  public grantUpload(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: ['s3:PutObject'],
      resourceArns: [this.bucket.arnForObjects('*')],
    });
  }
}

function uploadRule(allowedOrigins: string[]): CorsRule {
  return {
    allowedOrigins,
    allowedMethods: [HttpMethods.PUT, HttpMethods.POST],
    allowedHeaders: ['content-type', 'content-md5', 'x-amz-*'],
    exposedHeaders: ['etag'],
    maxAge: 3600,
  };
}
