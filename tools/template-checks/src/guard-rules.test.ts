import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { CfnResource } from 'aws-cdk-lib';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IConstruct } from 'constructs';
import { type CheckedStage, guardFindings } from './guard-findings.ts';
import { GoodStack } from './testing/good-stack.ts';
import { unvalidatedApp } from './testing/unvalidated-app.ts';

/** Writes into the template what CDK would not; `undefined` takes it away. */
function set(construct: IConstruct, path: string, value: unknown): void {
  const resource = construct.node.defaultChild ?? construct;
  if (!CfnResource.isCfnResource(resource)) {
    throw new Error(`${construct.node.path} is no resource`);
  }
  resource.addOverride(path, value);
}

type Fault = readonly [title: string, make: (stack: GoodStack) => void, rules: readonly string[]];

const provenRules = new Set<string>();

/** Checks all faulty stacks in one run of Guard: starting it costs more than what it does. */
function testEach(stage: CheckedStage, faults: readonly Fault[]): void {
  const app = unvalidatedApp();
  const cases = faults.map(([title, make, rules], index) => {
    const stack = new GoodStack(app, `Faulty${index}`, stage);
    make(stack);
    for (const rule of rules) provenRules.add(rule);
    return { title, path: stack.node.path, rules };
  });
  const findings = guardFindings(app, stage);
  test.each(cases)('$title', ({ path, rules }) => {
    const found = findings.filter(({ stack }) => stack === path);
    expect(found.map(({ rule }) => rule).sort()).toEqual(rules);
  });
}

describe('in every stage there must be no', () => {
  testEach('disposable', [
    [
      'table with a price at rest',
      (stack) => set(stack.table(), 'Properties.BillingMode', 'PROVISIONED'),
      ['table_billed_per_request'],
    ],
    [
      'index without all attributes',
      (stack) =>
        set(
          stack.table(),
          'Properties.GlobalSecondaryIndexes.0.Projection.ProjectionType',
          'KEYS_ONLY',
        ),
      ['table_indexes_project_everything'],
    ],
    [
      'table without encryption',
      (stack) => set(stack.table(), 'Properties.SSESpecification', undefined),
      ['dynamodb_table_encrypted_kms_check'],
    ],
    [
      'table that can’t be recovered',
      (stack) => set(stack.table(), 'Properties.PointInTimeRecoverySpecification', undefined),
      ['dynamodb_table_pitr_enabled_check'],
    ],
    [
      'table of a type that no rule knows',
      (stack) =>
        new TableV2(stack, 'New', { partitionKey: { name: 'id', type: AttributeType.STRING } }),
      ['table_of_the_checked_type'],
    ],
    [
      'bucket that can be made public',
      (stack) =>
        set(
          stack.bucket('It'),
          'Properties.PublicAccessBlockConfiguration.BlockPublicPolicy',
          false,
        ),
      ['s3_bucket_level_public_access_prohibited_check'],
    ],
    [
      'bucket that says nothing of encryption',
      (stack) => set(stack.bucket('It'), 'Properties.BucketEncryption', undefined),
      ['bucket_encryption_said'],
    ],
    [
      'bucket whose policy allows plain HTTP',
      (stack) =>
        set(
          stack.bucket('It').node.findChild('Policy'),
          'Properties.PolicyDocument.Statement.0.Effect',
          'Allow',
        ),
      ['s3_bucket_policy_ssl_requests_only_check'],
    ],
    [
      'bucket without a policy beside one that has one',
      (stack) => {
        stack.bucket('It');
        stack.bucket('Bare').node.tryRemoveChild('Policy');
      },
      ['bucket_has_policy'],
    ],
    [
      'bucket without a policy, alone',
      (stack) => stack.bucket('Bare').node.tryRemoveChild('Policy'),
      ['bucket_has_policy'],
    ],
    [
      'function on another processor',
      (stack) => set(stack.function(), 'Properties.Architectures', ['x86_64']),
      ['function_on_arm'],
    ],
    [
      'function that leaves its processor open',
      (stack) => set(stack.function(), 'Properties.Architectures', undefined),
      ['function_on_arm'],
    ],
    [
      'function on an older runtime',
      (stack) => set(stack.function(), 'Properties.Runtime', 'nodejs22.x'),
      ['function_on_newest_runtime'],
    ],
    [
      'function without traces',
      (stack) => set(stack.function(), 'Properties.TracingConfig', undefined),
      ['function_traced'],
    ],
    [
      'function whose log group AWS Lambda makes',
      (stack) => set(stack.function(), 'Properties.LoggingConfig', undefined),
      ['function_has_log_group'],
    ],
    [
      'function with an address',
      (stack) => stack.function().addFunctionUrl(),
      ['function_has_no_url'],
    ],
    [
      'function that everybody may call',
      (stack) => {
        const target = stack.function();
        stack.callFrom(target);
        set(target.node.findChild('Call'), 'Properties.Principal', '*');
      },
      ['function_not_called_by_everybody'],
    ],
    [
      'function that a service may call for anybody',
      (stack) => {
        const target = stack.function();
        stack.callFrom(target);
        set(target.node.findChild('Call'), 'Properties.SourceArn', undefined);
      },
      ['function_called_by_named_source'],
    ],
    [
      'log kept for ever',
      (stack) => set(stack.logGroup(), 'Properties.RetentionInDays', undefined),
      ['log_group_has_retention'],
    ],
    [
      'policy that allows everything',
      (stack) => stack.role('s3:GetObject', '*'),
      ['iam_inline_policy_no_statements_with_full_access_check', 'policy_names_actions'],
    ],
    [
      'policy that allows a service',
      (stack) => stack.role('cognito-idp:*'),
      ['policy_names_actions'],
    ],
    [
      'role that allows a service',
      (stack) =>
        set(stack.role('s3:GetObject'), 'Properties.Policies', [
          {
            PolicyDocument: {
              Statement: [{ Effect: 'Allow', Action: 'cognito-idp:*', Resource: 'x' }],
            },
          },
        ]),
      ['policy_names_actions'],
    ],
    [
      'route without a token',
      (stack) => {
        const route = stack.route('GET /products');
        set(route, 'Properties.AuthorizationType', 'NONE');
      },
      ['route_asks_for_token'],
    ],
    [
      'route without an authorizer',
      (stack) => set(stack.route('GET /products'), 'Properties.AuthorizerId', undefined),
      ['route_asks_for_token'],
    ],
    [
      'topic without a policy',
      (stack) => stack.topic().node.tryRemoveChild('Policy'),
      ['topic_has_policy'],
    ],
    [
      'topic whose policy allows plain HTTP',
      (stack) =>
        set(
          stack.topic().node.findChild('Policy'),
          'Properties.PolicyDocument.Statement.0.Condition',
          undefined,
        ),
      ['topic_by_tls_only'],
    ],
    [
      'distribution of a domain with old TLS',
      (stack) => {
        const page = stack.distribution('Page', ['shop.example.com']);
        const certificate = 'Properties.DistributionConfig.ViewerCertificate';
        set(page, `${certificate}.MinimumProtocolVersion`, 'TLSv1.2_2019');
      },
      ['distribution_by_modern_tls'],
    ],
    [
      'distribution with an address for each domain',
      (stack) => {
        const page = stack.distribution('Page', ['shop.example.com']);
        set(page, 'Properties.DistributionConfig.ViewerCertificate.SslSupportMethod', 'vip');
      },
      ['distribution_by_modern_tls'],
    ],
    [
      'distribution without origin access control',
      (stack) =>
        set(
          stack.distribution('Page'),
          'Properties.DistributionConfig.Origins.0.OriginAccessControlId',
          undefined,
        ),
      ['cloudfront_origin_access_control_enabled_check'],
    ],
    [
      'distribution by plain HTTP',
      (stack) =>
        set(
          stack.distribution('Page'),
          'Properties.DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
          'allow-all',
        ),
      ['cloudfront_viewer_policy_https_check'],
    ],
  ]);
});

describe('in production there must be no', () => {
  testEach('production', [
    [
      'table that can be deleted',
      (stack) => set(stack.table(), 'Properties.DeletionProtectionEnabled', false),
      ['table_protected_from_deletion'],
    ],
    [
      'table that goes with its stack',
      (stack) => set(stack.table(), 'DeletionPolicy', 'Delete'),
      ['data_outlives_stack'],
    ],
    [
      'user pool that can be deleted',
      (stack) => set(stack.userPool(), 'Properties.DeletionProtection', 'INACTIVE'),
      ['user_pool_protected_from_deletion'],
    ],
    [
      'user pool that goes with its stack',
      (stack) => set(stack.userPool(), 'DeletionPolicy', undefined),
      ['data_outlives_stack'],
    ],
    [
      'bucket that is emptied',
      (stack) => new CfnResource(stack, 'Empty', { type: 'Custom::S3AutoDeleteObjects' }),
      ['bucket_not_emptied'],
    ],
    [
      'log that is gone after two weeks',
      (stack) => set(stack.logGroup(), 'Properties.RetentionInDays', 14),
      ['cloudwatch_log_group_retention_period_check'],
    ],
  ]);
});

// Guard says nothing of a file that it can't read: whatever rules are in it are then not asked.
it('proves every rule of our own', () => {
  const rules = globSync('guard-rules/**/*.guard', { cwd: import.meta.dirname })
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^rule (\w+)(?=[ {])/gm)].map(([, name]) => name));
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((rule) => !provenRules.has(rule ?? ''))).toEqual([]);
});
