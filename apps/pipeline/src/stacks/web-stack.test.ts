import { describe, expect, it, test } from '@jest/globals';
import { testStore } from '../testing/test-store.ts';

const { web, data } = testStore('prod');

describe('the web stack', () => {
  it('serves the domain of the environment, and www. of it', () => {
    web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['agentic-pos.conquerorfoundation.com', 'www.agentic-pos.conquerorfoundation.com'],
      },
    });
    web.allResourcesProperties('AWS::Route53::RecordSet', {
      HostedZoneId: 'Z052058934LNMXLJISF94',
    });
    web.resourceCountIs('AWS::Route53::RecordSet', 4);
  });

  it('has its bucket under the fixed name', () => {
    web.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: { BucketName: 'agentic-retail-os-web-prod' },
    });
  });

  test.each([
    'WebUrl',
    'WebBucketName',
    'WebDistributionId',
    'WebDistributionDomainName',
    'CertificateArn',
  ])('puts out %s', (name) => {
    web.hasOutput(name, {});
  });
});

describe('images', () => {
  it('are kept where the data is, and sent from the page only', () => {
    data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: { BucketName: 'agentic-retail-os-images-prod' },
    });
    expect(JSON.stringify(data.findResources('AWS::S3::Bucket'))).toContain(
      '"AllowedOrigins":["https://agentic-pos.conquerorfoundation.com","https://www.agentic-pos.conquerorfoundation.com"]',
    );
  });

  test.each([
    'ImagesUrl',
    'ImagesBucketName',
    'ImagesDistributionId',
    'ImagesDistributionDomainName',
  ])('put out %s', (name) => {
    data.hasOutput(name, {});
  });
});
