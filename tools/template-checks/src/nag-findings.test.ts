import { describe, expect, it } from '@jest/globals';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { RootConstruct } from 'constructs';
import { nagFindings } from './nag-findings.ts';

/** A stack with a bucket that has no access logs, and may have no TLS rule. */
function bucketStack({ enforceSSL = true } = {}): { app: App; stack: Stack; bucket: Bucket } {
  const app = new App();
  const stack = new Stack(app, 'Shop');
  return { app, stack, bucket: new Bucket(stack, 'Bucket', { enforceSSL }) };
}

const rules = (found: readonly { readonly rule: string }[]) => found.map(({ rule }) => rule);

describe('nagFindings', () => {
  it('finds nothing where nothing is wrong', () => {
    const { app, stack, bucket } = bucketStack();
    new Bucket(stack, 'Logged', { enforceSSL: true, serverAccessLogsBucket: bucket });
    expect(nagFindings(app)).toEqual({ findings: [], acknowledged: [], needless: [] });
  });

  it('says what is wrong, where, how badly and why', () => {
    const { app, stack, bucket } = bucketStack();
    expect(nagFindings(app).findings).toEqual([
      {
        rule: 'AwsSolutions-S1',
        level: 'error',
        path: 'Shop/Bucket/Resource',
        logicalId: stack.getLogicalId(bucket.node.defaultChild as never),
        explanation: expect.stringMatching(
          /^The S3 Bucket has server access logs disabled\. .{40}/,
        ),
      },
    ]);
  });

  it('counts warnings too', () => {
    const { stack } = bucketStack();
    const passwordPolicy = {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
    };
    new UserPool(stack, 'Staff', { mfa: Mfa.OFF, passwordPolicy });
    expect(nagFindings(stack).findings.map(({ rule, level }) => `${level} ${rule}`)).toEqual([
      'error AwsSolutions-S1',
      'warning AwsSolutions-COG2',
      'error AwsSolutions-COG8',
    ]);
  });

  it('looks at one part of an app where it is given one', () => {
    const { app, bucket } = bucketStack();
    new Bucket(new Stack(app, 'Other'), 'Bucket');
    expect(nagFindings(bucket).findings.map(({ path }) => path)).toEqual(['Shop/Bucket/Resource']);
    expect(rules(nagFindings(app).findings)).toHaveLength(3);
  });

  it('names each thing that one rule finds', () => {
    const { stack } = bucketStack();
    const role = new Role(stack, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:Get*'], resources: ['*'] }));
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Only for this test.',
    });
    const { findings, acknowledged } = nagFindings(role);
    expect(rules(findings)).toEqual(['AwsSolutions-IAM5[Action::s3:Get*]']);
    expect(rules(acknowledged)).toEqual(['AwsSolutions-IAM5[Resource::*]']);
  });

  it('finds what the plugin of cdk-nag finds', () => {
    const { app, bucket } = bucketStack({ enforceSSL: false });
    Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: 'Only for this test.' });
    const { findings } = nagFindings(app);
    const { violations } = new AwsSolutionsChecks(app, { verbose: true }).validateScope(app);
    expect(
      findings.map(({ rule, level, path, explanation }) => [rule, level, path, explanation]),
    ).toEqual(
      violations.flatMap(({ ruleName, severity, description, violatingResources }) =>
        violatingResources.map(({ constructPath }) => [
          ruleName,
          severity,
          constructPath,
          description,
        ]),
      ),
    );
    expect(rules(findings)).toEqual(['AwsSolutions-S10']);
  });
});

describe('what is acknowledged', () => {
  it('is told apart, with the nearest reason', () => {
    const { app, bucket } = bucketStack();
    Validations.of(app).acknowledge({ id: 'AwsSolutions-S1', reason: 'Nobody reads logs.' });
    Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: 'It is empty.' });
    const { findings, acknowledged } = nagFindings(app);
    expect(findings).toEqual([]);
    expect(acknowledged).toEqual([
      expect.objectContaining({
        rule: 'AwsSolutions-S1',
        path: 'Shop/Bucket/Resource',
        reason: 'It is empty.',
      }),
    ]);
  });

  it('is needless where there is nothing of the kind', () => {
    const { app, bucket } = bucketStack();
    Validations.of(bucket).acknowledge(
      { id: 'AwsSolutions-S1', reason: 'It is empty.' },
      { id: 'AwsSolutions-S10', reason: 'It is empty.' },
      { id: '@aws-cdk/aws-s3:other', reason: 'A warning of CDK is none of cdk-nag.' },
    );
    expect(nagFindings(app).needless).toEqual([
      { rule: 'AwsSolutions-S10', path: 'Shop/Bucket', reason: 'It is empty.' },
    ]);
  });
});

describe('the process', () => {
  it('goes on as before, where the plugin would end the synthesis', () => {
    const { app } = bucketStack();
    const { exitCode } = process;
    expect(nagFindings(app).findings).toHaveLength(1);
    expect(process.exitCode).toBe(exitCode);

    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth({ force: true })).toThrow('server access logs disabled');
  });

  it('checks one app after the other, and one twice', () => {
    const first = bucketStack();
    const second = bucketStack({ enforceSSL: false });
    expect(rules(nagFindings(first.app).findings)).toEqual(['AwsSolutions-S1']);
    expect(rules(nagFindings(second.app).findings)).toEqual([
      'AwsSolutions-S1',
      'AwsSolutions-S10',
    ]);
    expect(rules(nagFindings(first.app).findings)).toEqual(['AwsSolutions-S1']);
  });

  it('says so when there is no app to synthesize', () => {
    expect(() => nagFindings(new RootConstruct('Alone'))).toThrow(
      'Alone must be an app or in one, but its root is no app: new Stack(new App(), …).',
    );
  });
});
