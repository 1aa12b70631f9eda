import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** A zone of another account than the emulated one. */
export const zone = { hostedZoneId: 'Z0000000000000000000', zoneName: 'example.com' };
const domainName = `shop.${zone.zoneName}`;

const withoutPrefix = `function handler(event) {
  event.request.uri = event.request.uri.replace(/^\\/api/, '');
  return event.request;
}`;

/** A page and its API on one origin, with a domain of its own. */
export class StorePage extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { api }: { readonly api: IHttpApi }) {
    super(scope, id);
    const inCommon = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    };
    this.bucket = new Bucket(this, 'Bucket', {
      ...inCommon,
      versioned: true,
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [`https://${domainName}`] }],
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      serverAccessLogsBucket: new Bucket(this, 'Logs', {
        ...inCommon,
        objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      }),
    });
    const responseHeadersPolicy = new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: { contentTypeOptions: { override: true } },
    });
    const hostedZone = HostedZone.fromHostedZoneAttributes(this, 'Zone', zone);
    const edgeFunction = new EdgeFunction(this, 'ApiPath', {
      code: FunctionCode.fromInline(withoutPrefix),
    });
    this.distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      domainNames: [domainName],
      certificate: new Certificate(this, 'Certificate', {
        domainName,
        validation: CertificateValidation.fromDns(hostedZone),
      }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        cachePolicy: new CachePolicy(this, 'Cache', { defaultTtl: Duration.days(1) }),
        responseHeadersPolicy,
      },
      additionalBehaviors: {
        'api/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          functionAssociations: [
            { function: edgeFunction, eventType: FunctionEventType.VIEWER_REQUEST },
          ],
        },
      },
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    new ARecord(this, 'A', { zone: hostedZone, recordName: 'shop', target });
    new AaaaRecord(this, 'AAAA', { zone: hostedZone, recordName: 'shop', target });
  }
}
