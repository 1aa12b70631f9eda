import { Duration, Fn } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  type IOrigin,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DomainRecords } from './domain-records';
import { EdgeCertificate } from './edge-certificate';
import { accessLogBucket, logByBucketPolicy } from './private/access-log-bucket';
import { acknowledge, acknowledgeObjects } from './private/acknowledged-findings';
import { distributionDefaults } from './private/distribution-defaults';
import { checkDomainName } from './private/domain-name';
import { edgeFunction } from './private/edge-function';
import { apiPathCode, immutableCode, navigationCode } from './private/edge-function-code';
import { checkEnvironmentName } from './private/environment-name';
import { checkOrigins } from './private/origin-check';
import { pageContentSecurityPolicy } from './private/page-content-security-policy';
import { privateBucket } from './private/private-bucket';
import { securityHeaders } from './private/security-headers';
import type { StoreStage } from './store-stage';
import type { WebDomain } from './web-domain';

/** Properties of `WebApp`. */
export interface WebAppProps {
  /**
   * Name of the environment; the last part of the bucket's name.
   * 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.
   */
  readonly environmentName: string;

  /** What the page's files are worth: whether they go with the stack. */
  readonly stage: StoreStage;

  /**
   * The API that answers below `/api/` of the page's own origin. It gets the path without `/api`.
   *
   * @default - no API: `/api/` is the page's like any other path
   */
  readonly api?: IHttpApi;

  /**
   * Where the page is found, beside CloudFront's own name.
   *
   * @default - at CloudFront's own name only
   */
  readonly domain?: WebDomain;

  /**
   * The bucket that holds the page's files. To one that was made elsewhere, the policy that lets the
   * distribution read it has to be added there.
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
   * Whether the bucket has the fixed name `agentic-retail-os-web-{environmentName}`, by which one
   * made by another tool is imported. Such a name can be taken only once in all of AWS.
   *
   * @default true
   */
  readonly physicalNames?: boolean;

  /**
   * Further origins that the page calls, such as that of the bucket to which it sends images.
   *
   * @default - none
   */
  readonly connectOrigins?: string[];

  /**
   * The page's content security policy, in one line; `connectOrigins` has no part in it then.
   *
   * @default - scripts of its own origin only, calls to it and to `connectOrigins`, images from any
   * https origin
   */
  readonly contentSecurityPolicy?: string;

  /**
   * ARN of a web ACL (AWS WAF, global) in front of the distribution.
   *
   * @default - none
   */
  readonly webAclArn?: string;

  /**
   * The countries from which the page can be reached, as two capital letters (ISO 3166-1 alpha-2).
   *
   * @default - all
   */
  readonly allowedCountries?: string[];
}

/**
 * A single-page app and its API on one origin: a private bucket, a distribution that alone may read
 * it (Origin Access Control), and the API below `/api/`.
 *
 * Files are in the root of the bucket, such as `sw.js`, and are asked for anew each time; those below
 * `assets/` have a hash in their name and are kept for a year. Every other path is the page's own and
 * is answered by `index.html`. Answers of the API pass as they are, refusals too. HTTP/3, compression,
 * TLS 1.2 or newer and security headers are on.
 *
 * @throws Error when `environmentName`, `domain`, `connectOrigins`, `webAclArn` or
 * `allowedCountries` breaks its rule.
 */
export class WebApp extends Construct {
  /** The bucket with the page's files. */
  public readonly bucket: IBucket;

  /** The bucket with the access logs. */
  public readonly logBucket: IBucket;

  /** The distribution in front of bucket and API. */
  public readonly distribution: Distribution;

  /** Headers of assets and API: the security headers. */
  public readonly responseHeaders: ResponseHeadersPolicy;

  /** Headers of the page: the security headers, and that it is asked for anew each time. */
  public readonly pageHeaders: ResponseHeadersPolicy;

  /** The page's address, without a trailing slash: its own domain, else CloudFront's name. */
  public readonly url: string;

  /** The certificate that was made for the domain, when one was. */
  public readonly certificate?: EdgeCertificate;

  /** The records of the domain, when there is one. */
  public readonly records?: DomainRecords;

  public constructor(scope: Construct, id: string, props: WebAppProps) {
    super(scope, id);
    logByBucketPolicy(this);
    const { environmentName, stage, api, domain, physicalNames = true } = props;
    checkEnvironmentName(this, 'WebApp.environmentName', environmentName);
    if (domain !== undefined) {
      checkDomainName(this, 'WebApp.domain.domainName', domain.domainName);
    }

    this.logBucket = props.logBucket ?? accessLogBucket(this, 'AccessLogs', stage);
    this.bucket =
      props.bucket ??
      privateBucket(this, 'Bucket', {
        stage,
        bucketName: physicalNames ? `agentic-retail-os-web-${environmentName}` : undefined,
        versioned: true,
        logs: { bucket: this.logBucket, prefix: 's3/web/' },
      });
    const { connectOrigins = [] } = props;
    checkOrigins(this, 'WebApp.connectOrigins', connectOrigins);
    const headers = securityHeaders(
      props.contentSecurityPolicy ?? pageContentSecurityPolicy(connectOrigins),
    );
    this.responseHeaders = new ResponseHeadersPolicy(this, 'Headers', {
      ...headers,
      comment: `Assets and API of the store (${environmentName})`,
    });
    this.pageHeaders = new ResponseHeadersPolicy(this, 'PageHeaders', {
      ...headers,
      comment: `Page of the store (${environmentName})`,
      customHeadersBehavior: {
        customHeaders: [{ header: 'cache-control', value: 'no-cache', override: true }],
      },
    });

    const names = domain === undefined ? [] : namesOf(domain);
    if (domain !== undefined && domain.certificate === undefined) {
      this.certificate = new EdgeCertificate(this, 'Certificate', {
        domainName: domain.domainName,
        alternativeNames: names.slice(1),
        hostedZone: domain.hostedZone,
      });
    }
    const certificate = domain?.certificate ?? this.certificate?.certificate;

    const origin = S3BucketOrigin.withOriginAccessControl(this.bucket);
    this.distribution = new Distribution(this, 'Distribution', {
      ...distributionDefaults(this, 'WebApp', { ...props, logBucket: this.logBucket }),
      comment: `Page of the store (${environmentName})`,
      defaultRootObject: 'index.html',
      domainNames: domain && names,
      certificate,
      defaultBehavior: this.pageBehavior(origin, domain),
      additionalBehaviors: {
        'assets/*': this.assetsBehavior(origin),
        ...(api && { 'api/*': this.apiBehavior(api) }),
      },
    });

    if (certificate === undefined) {
      acknowledge(this.distribution, 'defaultCertificate');
    }

    if (domain !== undefined) {
      this.records = new DomainRecords(this, 'Records', {
        domainNames: names,
        hostedZone: domain.hostedZone,
        distribution: this.distribution,
      });
    }
    this.url = `https://${domain?.domainName ?? this.distribution.distributionDomainName}`;
  }

  /**
   * Lets `grantee` publish a version of the page: list, put and delete files, and invalidate what
   * the distribution keeps.
   */
  public grantPublish(grantee: IGrantable): Grant {
    const { grantPrincipal } = grantee;
    if (Construct.isConstruct(grantPrincipal)) {
      acknowledgeObjects(grantPrincipal, this.bucket);
    }
    return Grant.addToPrincipal({
      grantee,
      actions: ['s3:ListBucket'],
      resourceArns: [this.bucket.bucketArn],
    })
      .combine(
        Grant.addToPrincipal({
          grantee,
          actions: ['s3:PutObject', 's3:DeleteObject'],
          resourceArns: [this.bucket.arnForObjects('*')],
        }),
      )
      .combine(
        Grant.addToPrincipal({
          grantee,
          actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
          resourceArns: [this.distribution.distributionArn],
        }),
      );
  }

  private pageBehavior(origin: IOrigin, domain: WebDomain | undefined): BehaviorOptions {
    return {
      ...this.fileBehavior(origin),
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: this.pageHeaders,
      functionAssociations: [
        edgeFunction(this, 'Navigation', {
          code: navigationCode(domain?.www === false ? undefined : domain?.domainName),
          comment: 'Answers addresses of the page with its index',
          eventType: FunctionEventType.VIEWER_REQUEST,
        }),
      ],
    };
  }

  private assetsBehavior(origin: IOrigin): BehaviorOptions {
    return {
      ...this.fileBehavior(origin),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      functionAssociations: [
        edgeFunction(this, 'Immutable', {
          code: immutableCode,
          comment: 'Lets browsers keep what has a hash in its name',
          eventType: FunctionEventType.VIEWER_RESPONSE,
        }),
      ],
    };
  }

  private fileBehavior(origin: IOrigin): BehaviorOptions {
    return {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.responseHeaders,
      compress: true,
    };
  }

  private apiBehavior(api: IHttpApi): BehaviorOptions {
    return {
      // https://{id}.execute-api.{region}.amazonaws.com, of which the origin is the third part.
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
        readTimeout: Duration.seconds(30),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: this.responseHeaders,
      // A token must not go out a second time because the first was sent in the clear.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      functionAssociations: [
        edgeFunction(this, 'ApiPath', {
          code: apiPathCode,
          comment: 'Takes /api off the path',
          eventType: FunctionEventType.VIEWER_REQUEST,
        }),
      ],
    };
  }
}

function namesOf({ domainName, www = true }: WebDomain): string[] {
  return www ? [domainName, `www.${domainName}`] : [domainName];
}
