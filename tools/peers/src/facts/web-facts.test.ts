import { describe, expect, it } from '@jest/globals';
import type { Resources } from '../template.ts';
import { webFacts } from './web-facts.ts';

const blocks = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

const careful: Resources = {
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: { PublicAccessBlockConfiguration: blocks, BucketEncryption: {} },
  },
  BucketPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Bucket' },
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { Effect: 'Allow' },
        ],
      },
    },
  },
  Access: { Type: 'AWS::CloudFront::OriginAccessControl' },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: { SecurityHeadersConfig: { StrictTransportSecurity: {}, ContentTypeOptions: {} } },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        HttpVersion: 'http2and3',
        Logging: {},
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      },
    },
  },
};

const careless: Resources = {
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: { PublicAccessBlockConfiguration: { ...blocks, IgnorePublicAcls: false } },
  },
  Other: { Type: 'AWS::S3::Bucket' },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all' } },
    },
  },
};

describe('webFacts', () => {
  it('sees what is there', () => {
    expect(webFacts(careful)).toMatchObject({
      'origin access': 'OAC',
      'viewer protocol': 'redirect-to-https',
      'TLS minimum, own certificate': 'TLSv1.2_2021',
      'HTTP versions': 'http2and3',
      'security headers': 'HSTS, nosniff',
      'firewall (WAF)': 'no',
      'CDN access logs': 'yes',
      'buckets without public access': 'yes',
      'buckets over TLS only': 'yes',
      'buckets with stated encryption': 'yes',
    });
  });

  it('sees what is not', () => {
    expect(webFacts(careless)).toMatchObject({
      'origin access': 'none',
      'viewer protocol': 'allow-all',
      'TLS minimum, own certificate': '–',
      'security headers': 'none',
      'buckets without public access': 'no',
      'buckets over TLS only': 'no',
    });
  });

  it('counts when buckets differ', () => {
    const { Bucket, BucketPolicy } = careful;
    const mixed = { Bucket, BucketPolicy, Other: careless.Other } as Resources;
    expect(webFacts(mixed)).toMatchObject({ 'buckets over TLS only': '1 of 2' });
  });

  it('says nothing about a template without a page', () => {
    expect(webFacts({ Table: { Type: 'AWS::DynamoDB::Table' } })).toEqual({});
  });
});
