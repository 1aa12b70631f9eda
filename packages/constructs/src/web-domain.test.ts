import { describe, expect, it } from '@jest/globals';
import type { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { exampleZone } from './testing/example-zone';
import { webOf } from './testing/web-of';
import type { WebAppProps } from './web-app';

const distribution = 'AWS::CloudFront::Distribution';

const atHome = (stack: Stack): Partial<WebAppProps> => ({
  domain: { domainName: 'shop.example.com', hostedZone: exampleZone(stack) },
});

describe('a WebApp with a domain', () => {
  const { template: synthesized, web } = webOf(atHome);
  const template = synthesized();

  it('has a certificate for the name and www., and TLS 1.2 or newer', () => {
    const [certificate] = Object.keys(
      template.findResources('AWS::CertificateManager::Certificate', {
        Properties: {
          DomainName: 'shop.example.com',
          SubjectAlternativeNames: ['www.shop.example.com'],
        },
      }),
    );
    template.hasResourceProperties(distribution, {
      DistributionConfig: {
        Aliases: ['shop.example.com', 'www.shop.example.com'],
        ViewerCertificate: {
          AcmCertificateArn: { Ref: certificate },
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      },
    });
  });

  it('has records for both names', () => {
    template.resourceCountIs('AWS::Route53::RecordSet', 4);
    expect(web.records?.ipv4).toHaveLength(2);
  });

  it('is found at the name', () => {
    expect(web.url).toBe('https://shop.example.com');
  });

  it('sends www. on to the name', () => {
    template.hasResourceProperties('AWS::CloudFront::Function', {
      FunctionCode: Match.stringLikeRegexp('www\\.shop\\.example\\.com'),
      FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
    });
  });

  it('goes without www.', () => {
    const bare = webOf((stack) => ({
      domain: { domainName: 'shop.example.com', hostedZone: exampleZone(stack), www: false },
    })).template();
    bare.hasResourceProperties(distribution, {
      DistributionConfig: { Aliases: ['shop.example.com'] },
    });
    bare.resourceCountIs('AWS::Route53::RecordSet', 2);
    expect(JSON.stringify(bare.findResources('AWS::CloudFront::Function'))).not.toContain('www.');
  });

  it('uses a certificate that exists', () => {
    const arn = 'arn:aws:acm:us-east-1:123456789012:certificate/1';
    const { template: withOwn, web: page } = webOf((stack) => ({
      domain: {
        domainName: 'shop.example.com',
        hostedZone: exampleZone(stack),
        certificate: Certificate.fromCertificateArn(stack, 'Certificate', arn),
      },
    }));
    const own = withOwn();
    own.resourceCountIs('AWS::CertificateManager::Certificate', 0);
    own.hasResourceProperties(distribution, {
      DistributionConfig: { ViewerCertificate: { AcmCertificateArn: arn } },
    });
    expect(page.certificate).toBeUndefined();
  });
});
