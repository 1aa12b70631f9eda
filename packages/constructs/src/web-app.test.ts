import { describe, expect, it, test } from '@jest/globals';
import type { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { StoreStage } from './store-stage';
import { exampleZone } from './testing/example-zone';
import { webOf } from './testing/web-of';
import type { WebAppProps } from './web-app';

const distribution = 'AWS::CloudFront::Distribution';
const bucket = 'AWS::S3::Bucket';
const headersPolicy = 'AWS::CloudFront::ResponseHeadersPolicy';

const withApi = (stack: Stack): Partial<WebAppProps> => ({
  api: HttpApi.fromHttpApiAttributes(stack, 'Api', {
    httpApiId: 'a1',
    apiEndpoint: 'https://a1.execute-api.us-east-1.amazonaws.com',
  }),
});

describe('the bucket of a WebApp', () => {
  const template = webOf().template();

  it('has its fixed name, versions, encryption and no public access', () => {
    template.hasResourceProperties(bucket, {
      BucketName: 'agentic-retail-os-web-dev',
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it('forgets old versions after 30 days and broken uploads after one', () => {
    template.hasResourceProperties(bucket, {
      BucketName: 'agentic-retail-os-web-dev',
      LifecycleConfiguration: {
        Rules: [
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
          { NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
        ],
      },
    });
  });

  it('is reached by TLS only, and read by its distribution only', () => {
    const [distributionId] = Object.keys(template.findResources(distribution));
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: {
              StringEquals: {
                'AWS:SourceArn': {
                  'Fn::Join': ['', Match.arrayWith([{ Ref: distributionId }])],
                },
              },
            },
          }),
        ]),
      },
    });
  });

  it('logs access to a bucket that is made for it, as does the distribution', () => {
    const { template, web, stack } = webOf();
    const logged = template();
    const logs = stack.resolve(web.logBucket.bucketName);
    logged.hasResourceProperties(bucket, {
      BucketName: 'agentic-retail-os-web-dev',
      LoggingConfiguration: { DestinationBucketName: logs, LogFilePrefix: 's3/web/' },
    });
    logged.hasResourceProperties(distribution, {
      DistributionConfig: {
        Logging: {
          Bucket: { 'Fn::GetAtt': [logs.Ref, 'RegionalDomainName'] },
          Prefix: 'cloudfront/WebApp/',
        },
      },
    });
  });

  test.each([
    [StoreStage.DISPOSABLE, 14],
    [StoreStage.PRODUCTION, 365],
  ])('keeps access logs of a %s store for %i days', (stage, ExpirationInDays) => {
    webOf({ stage })
      .template()
      .hasResourceProperties(bucket, {
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
        LifecycleConfiguration: {
          Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays })]),
        },
      });
  });

  it('logs to the bucket that is given', () => {
    const logged = webOf((stack) => ({
      logBucket: Bucket.fromBucketName(stack, 'Logs', 'all-logs'),
    })).template();
    logged.resourceCountIs(bucket, 1);
    logged.hasResourceProperties(bucket, {
      LoggingConfiguration: { DestinationBucketName: 'all-logs' },
    });
  });

  it('goes with a disposable stack, with all that it holds', () => {
    template.allResources(bucket, { DeletionPolicy: 'Delete' });
    template.resourceCountIs('Custom::S3AutoDeleteObjects', 2);
  });

  it('outlives a production stack', () => {
    const production = webOf({ stage: StoreStage.PRODUCTION }).template();
    production.allResources(bucket, { DeletionPolicy: 'Retain' });
    production.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
  });

  it('has no fixed name when names are switched off', () => {
    webOf({ physicalNames: false }).template().allResourcesProperties(bucket, {
      BucketName: Match.absent(),
    });
  });

  it('can be one that exists', () => {
    const { template, web } = webOf((stack) => ({
      bucket: Bucket.fromBucketName(stack, 'Old', 'my-page'),
    }));
    expect(web.bucket.bucketName).toBe('my-page');
    template().hasResourceProperties(distribution, {
      DistributionConfig: {
        Origins: [
          Match.objectLike({
            DomainName: 'my-page.s3.us-east-1.amazonaws.com',
          }),
        ],
      },
    });
  });
});

describe('the distribution of a WebApp', () => {
  const template = webOf(withApi).template();
  const [config] = Object.values(template.findResources(distribution)).map(
    ({ Properties }) => Properties.DistributionConfig,
  );

  it('speaks HTTP/3 and IPv6, compresses and starts with the index', () => {
    expect(config).toMatchObject({
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      DefaultRootObject: 'index.html',
      DefaultCacheBehavior: { Compress: true, ViewerProtocolPolicy: 'redirect-to-https' },
    });
  });

  it('reads the bucket by origin access control', () => {
    const [control] = Object.keys(
      template.findResources('AWS::CloudFront::OriginAccessControl', {
        Properties: { OriginAccessControlConfig: { SigningBehavior: 'always' } },
      }),
    );
    expect(config.Origins[0].OriginAccessControlId).toEqual({ 'Fn::GetAtt': [control, 'Id'] });
  });

  it('keeps nothing of the page, and has browsers ask anew', () => {
    // CachingDisabled, one of the policies that AWS keeps.
    expect(config.DefaultCacheBehavior.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    template.hasResourceProperties(headersPolicy, {
      ResponseHeadersPolicyConfig: {
        CustomHeadersConfig: {
          Items: [{ Header: 'cache-control', Override: true, Value: 'no-cache' }],
        },
      },
    });
  });

  it('keeps assets', () => {
    expect(config.CacheBehaviors[0]).toMatchObject({
      PathPattern: 'assets/*',
      // CachingOptimized
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      FunctionAssociations: [{ EventType: 'viewer-response' }],
    });
  });

  it('hands /api/ to the API, whatever the method, and keeps nothing of it', () => {
    expect(config.CacheBehaviors[1]).toMatchObject({
      PathPattern: 'api/*',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      // AllViewerExceptHostHeader
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
    expect(config.Origins[1]).toMatchObject({
      DomainName: 'a1.execute-api.us-east-1.amazonaws.com',
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
    });
  });

  it('puts no page in the place of an answer of the API', () => {
    expect(config.CustomErrorResponses).toBeUndefined();
  });

  it('has no API unless one is given', () => {
    const alone = webOf().template();
    alone.hasResourceProperties(distribution, {
      DistributionConfig: {
        CacheBehaviors: [Match.objectLike({ PathPattern: 'assets/*' })],
      },
    });
  });

  it('sends security headers with everything', () => {
    template.allResourcesProperties(headersPolicy, {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy:
              "default-src 'self'; connect-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            Override: true,
          },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 31_536_000,
            IncludeSubdomains: false,
            Override: true,
          },
        },
      },
    });
  });

  it('lets the page call further origins', () => {
    const calling = webOf({ connectOrigins: ['https://images.example.com'] }).template();
    calling.allResourcesProperties(headersPolicy, {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp(
              "connect-src 'self' https://images\\.example\\.com;",
            ),
          },
        },
      },
    });
  });

  it('takes another content security policy', () => {
    webOf({ contentSecurityPolicy: "default-src 'none'" })
      .template()
      .allResourcesProperties(headersPolicy, {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: {
            ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'" },
          },
        },
      });
  });

  it('takes a web ACL and countries', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1';
    webOf({ webAclArn, allowedCountries: ['GB', 'IE'] })
      .template()
      .hasResourceProperties(distribution, {
        DistributionConfig: {
          WebACLId: webAclArn,
          Restrictions: {
            GeoRestriction: { RestrictionType: 'whitelist', Locations: ['GB', 'IE'] },
          },
        },
      });
  });
});

describe('who publishes', () => {
  it('may list, put and delete files and invalidate, nothing else', () => {
    const { stack, web } = webOf();
    const builder = new Role(stack, 'Builder', {
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
    });
    web.grantPublish(builder).assertSuccess();
    const template = Template.fromStack(stack);
    const [id] = Object.keys(template.findResources(distribution));
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 's3:ListBucket', Resource: Match.anyValue() },
          {
            Effect: 'Allow',
            Action: ['s3:PutObject', 's3:DeleteObject'],
            Resource: { 'Fn::Join': ['', [Match.anyValue(), '/*']] },
          },
          {
            Effect: 'Allow',
            Action: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
            Resource: { 'Fn::Join': ['', Match.arrayWith([{ Ref: id }])] },
          },
        ],
      },
    });
  });
});

describe('WebApp refuses', () => {
  it('a bad name of an environment', () => {
    expect(() => webOf({ environmentName: 'Dev' })).toThrow(
      'Web/Page: WebApp.environmentName must be 1 to 16 lower-case letters',
    );
  });

  test.each(['www.Example.com', 'example', '*.example.com'])('the domain %s', (domainName) => {
    expect(() =>
      webOf((stack) => ({ domain: { domainName, hostedZone: exampleZone(stack) } })),
    ).toThrow(
      `Web/Page: WebApp.domain.domainName must be a full domain name in lower case, known at synthesis; it is "${domainName}".`,
    );
  });

  test.each([[[]], [['gb']], [['GBR']]])('the countries %j', (allowedCountries) => {
    expect(() => webOf({ allowedCountries })).toThrow(
      `Web/Page: WebApp.allowedCountries must list countries by their two capital letters (ISO 3166-1 alpha-2); it is ${JSON.stringify(allowedCountries)}. Fix: Write them such as ["GB", "IE"], or leave the prop out to let everyone in.`,
    );
  });

  it('a wildcard among the origins the page calls', () => {
    expect(() => webOf({ connectOrigins: ['https://*.example.com'] })).toThrow(
      'Web/Page: WebApp.connectOrigins must be exact origins',
    );
  });
});
