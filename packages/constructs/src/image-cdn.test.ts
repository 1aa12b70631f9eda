import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ImageCdn, type ImageCdnProps } from './image-cdn';
import { ServiceFunction } from './service-function';
import { StoreStage } from './store-stage';
import { exampleCode } from './testing/example-service';
import { unvalidatedApp } from './testing/unvalidated-app';

function imagesOf(given: Partial<ImageCdnProps> | ((stack: Stack) => Partial<ImageCdnProps>) = {}) {
  const stack = new Stack(unvalidatedApp(), 'Web');
  const props = typeof given === 'function' ? given(stack) : given;
  const images = new ImageCdn(stack, 'Images', {
    environmentName: 'dev',
    stage: StoreStage.DISPOSABLE,
    ...props,
  });
  return { images, stack, template: () => Template.fromStack(stack) };
}

const distribution = 'AWS::CloudFront::Distribution';
const bucket = 'AWS::S3::Bucket';

describe('ImageCdn', () => {
  const { template: synthesized, images, stack } = imagesOf();
  const template = synthesized();

  it('has a private, encrypted bucket without versions under its fixed name', () => {
    template.hasResourceProperties(bucket, {
      BucketName: 'agentic-retail-os-images-dev',
      VersioningConfiguration: Match.absent(),
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      CorsConfiguration: Match.absent(),
    });
  });

  it('is read by origin access control at the default name of its distribution', () => {
    template.hasResourceProperties(distribution, {
      DistributionConfig: {
        Aliases: Match.absent(),
        HttpVersion: 'http2and3',
        Origins: [Match.objectLike({ OriginAccessControlId: Match.anyValue() })],
        DefaultCacheBehavior: {
          Compress: true,
          ViewerProtocolPolicy: 'redirect-to-https',
          FunctionAssociations: [Match.objectLike({ EventType: 'viewer-response' })],
        },
      },
    });
    const [id] = Object.keys(template.findResources(distribution));
    expect(stack.resolve(images.url)).toEqual({
      'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [id, 'DomainName'] }]],
    });
  });

  it('keeps images for 30 days by itself, by path alone', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        DefaultTTL: 30 * 24 * 3600,
        MaxTTL: 365 * 24 * 3600,
        MinTTL: 1,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        },
      },
    });
  });

  it('never lets an image run as a document, and shows it on other origins', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          },
          ContentTypeOptions: { Override: true },
        },
        CustomHeadersConfig: {
          Items: [
            { Header: 'cross-origin-resource-policy', Override: true, Value: 'cross-origin' },
          ],
        },
      },
    });
  });

  test.each(['https://shop.example.com', 'https://*.cloudfront.net'])(
    'takes images from pages of %s',
    (origin) => {
      imagesOf({ uploadOrigins: [origin] })
        .template()
        .hasResourceProperties(bucket, {
          CorsConfiguration: {
            CorsRules: [
              Match.objectLike({ AllowedOrigins: [origin], AllowedMethods: ['PUT', 'POST'] }),
            ],
          },
        });
    },
  );

  it('lets a grantee put images, nothing else', () => {
    const { stack: own, images: cdn } = imagesOf();
    const service = new ServiceFunction(own, 'Catalogue', {
      code: exampleCode,
      stage: StoreStage.DISPOSABLE,
    });
    cdn.grantUpload(service).assertSuccess();
    Template.fromStack(own).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Effect: 'Allow',
            Action: 's3:PutObject',
            Resource: { 'Fn::Join': ['', [Match.anyValue(), '/*']] },
          },
        ]),
      },
    });
  });

  it('has no fixed name when names are switched off', () => {
    imagesOf({ physicalNames: false }).template().allResourcesProperties(bucket, {
      BucketName: Match.absent(),
    });
  });

  it('uses buckets that exist', () => {
    const { template: adopted } = imagesOf((scope) => ({
      bucket: Bucket.fromBucketArn(scope, 'Old', 'arn:aws:s3:::old-images'),
      logBucket: Bucket.fromBucketName(scope, 'Logs', 'all-logs'),
    }));
    adopted().resourceCountIs(bucket, 0);
  });

  it('outlives a production stack', () => {
    imagesOf({ stage: StoreStage.PRODUCTION }).template().allResources(bucket, {
      DeletionPolicy: 'Retain',
    });
  });

  it('takes a web ACL and countries', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1';
    imagesOf({ webAclArn, allowedCountries: ['GB'] })
      .template()
      .hasResourceProperties(distribution, {
        DistributionConfig: {
          WebACLId: webAclArn,
          Restrictions: { GeoRestriction: { Locations: ['GB'], RestrictionType: 'whitelist' } },
        },
      });
  });

  test.each([
    [{ environmentName: '' }, 'ImageCdn.environmentName must be 1 to 16 lower-case letters'],
    [{ uploadOrigins: ['*'] }, 'ImageCdn.uploadOrigins must be exact origins'],
    [{ uploadOrigins: ['https://*.example.com'] }, 'ImageCdn.uploadOrigins must be exact origins'],
    [{ webAclArn: 'my-acl' }, 'ImageCdn.webAclArn must be the ARN of a global web ACL'],
    [{ allowedCountries: ['England'] }, 'ImageCdn.allowedCountries must list countries'],
  ])('refuses %j', (props, message) => {
    expect(() => imagesOf(props)).toThrow(`Web/Images: ${message}`);
  });
});
