import { Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/**
 * Every finding of cdk-nag's AwsSolutions pack that this library has looked at and accepts, with the
 * reason. docs/security.md lists them too; a test holds the two together.
 */
export const acknowledgedFindings = {
  tracing: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Sending traces to X-Ray has no resource-level permission: two actions, nothing else.',
  },
  objects: {
    id: 'AwsSolutions-IAM5',
    reason:
      'All objects of one named bucket, with the actions of one task; keys are not known before.',
  },
  publicRoute: {
    id: 'AwsSolutions-APIG4',
    reason:
      'Said to be public by whoever declared the route, such as signing in; all others ask for a token.',
  },
  optionalSecondFactor: {
    id: 'AwsSolutions-COG2',
    reason:
      'Cashiers may have no phone at the till; a second factor is required by `mfa: Mfa.REQUIRED`.',
  },
  threatProtection: {
    id: 'AwsSolutions-COG8',
    reason:
      'People sign in by way of a service, so risk scores would rate its address, not theirs, for a paid plan.',
  },
  everyCountry: {
    id: 'AwsSolutions-CFR1',
    reason: 'Which countries a store serves is its own to say, by `allowedCountries`.',
  },
  noFirewall: {
    id: 'AwsSolutions-CFR2',
    reason:
      'A firewall has a price at rest, so it is chosen by `webAclArn`; the API is throttled and asks for tokens.',
  },
  defaultCertificate: {
    id: 'AwsSolutions-CFR4',
    reason:
      "CloudFront's own name comes with its own certificate, whose minimum TLS version can't be set.",
  },
} as const;

/** Accepts one of the findings on a construct and what is below it. */
export function acknowledge(
  scope: IConstruct,
  finding: keyof typeof acknowledgedFindings,
  /** The finding's own id, where one rule finds several things. */
  id: string = acknowledgedFindings[finding].id,
): void {
  // Where the program stood is written into the cloud assembly otherwise, with the machine's paths.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    Validations.of(scope).acknowledge({ id, reason: acknowledgedFindings[finding].reason });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Accepts that a policy of `scope` reaches every object of `bucket`. */
export function acknowledgeObjects(scope: IConstruct, bucket: IBucket): void {
  const arn = asText(Stack.of(scope).resolve(bucket.arnForObjects('*')));
  acknowledge(scope, 'objects', `${acknowledgedFindings.objects.id}[Resource::${arn}]`);
}

/** What is known only at deployment, as the finding's id has it: `<Bucket.Arn>/*`. */
function asText(resolved: Resolved): string {
  if (typeof resolved === 'string') {
    return resolved;
  }
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = resolved;
  return join?.[1].map(asText).join(join[0]) ?? `<${ref ?? attribute?.join('.')}>`;
}

type Resolved =
  | string
  | {
      readonly Ref?: string;
      readonly 'Fn::GetAtt'?: readonly [id: string, attribute: string];
      readonly 'Fn::Join'?: readonly [delimiter: string, parts: readonly Resolved[]];
    };
