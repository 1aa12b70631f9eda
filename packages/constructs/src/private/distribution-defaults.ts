import { Token } from 'aws-cdk-lib';
import {
  type DistributionProps,
  GeoRestriction,
  HttpVersion,
  SecurityPolicyProtocol,
} from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledged-findings';
import { checkProp } from './prop-check';

/** The props that every distribution of this library takes. */
interface DistributionOptions {
  readonly logBucket: IBucket;
  readonly webAclArn?: string;
  readonly allowedCountries?: string[];
}

/** What all distributions have in common: protocols, logs, who is let in. */
export function distributionDefaults(
  scope: Construct,
  construct: string,
  { logBucket, webAclArn, allowedCountries }: DistributionOptions,
): Omit<DistributionProps, 'defaultBehavior'> {
  if (allowedCountries !== undefined) {
    checkProp(scope, allowedCountries.length > 0 && allowedCountries.every(isCountry), {
      prop: `${construct}.allowedCountries`,
      rule: 'list countries by their two capital letters (ISO 3166-1 alpha-2)',
      given: allowedCountries,
      fix: 'Write them such as ["GB", "IE"], or leave the prop out to let everyone in.',
    });
  }
  if (webAclArn !== undefined) {
    checkProp(scope, Token.isUnresolved(webAclArn) || webAclPattern.test(webAclArn), {
      prop: `${construct}.webAclArn`,
      rule: 'be the ARN of a global web ACL',
      given: webAclArn,
      fix: 'Make the web ACL in us-east-1 with scope CLOUDFRONT, and give its ARN.',
    });
  }
  if (allowedCountries === undefined) {
    acknowledge(scope, 'everyCountry');
  }
  if (webAclArn === undefined) {
    acknowledge(scope, 'noFirewall');
  }
  return {
    httpVersion: HttpVersion.HTTP2_AND_3,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    ...(allowedCountries && { geoRestriction: GeoRestriction.allowlist(...allowedCountries) }),
    webAclId: webAclArn,
    logBucket,
    logFilePrefix: `cloudfront/${construct}/`,
  };
}

const webAclPattern = /^arn:[\w-]+:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/;

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
