import { Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { checkProp } from './prop-check';

const originPattern =
  /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/;

/** Pages at CloudFront's own names: what a store without a domain allows to send images. */
export const anyDistribution = 'https://*.cloudfront.net';

/** Refuses an origin that is not one exact, encrypted (or local) origin. One that only the deployment knows passes. */
export function checkOrigins(scope: Construct, prop: string, origins: readonly string[]): void {
  for (const origin of origins) {
    checkProp(scope, Token.isUnresolved(origin) || originPattern.test(origin), {
      prop,
      rule: 'be exact origins: https (http only for localhost), no wildcard, no path',
      given: origin,
      fix: 'Write it as a browser sends it, such as "https://shop.example.com".',
    });
  }
}
