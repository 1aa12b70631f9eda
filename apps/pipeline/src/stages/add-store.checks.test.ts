import { actionsWithoutResources } from '@agentic-retail/template-checks/actions-without-resources';
import { emptyingActions } from '@agentic-retail/template-checks/emptying-actions';
import { guardFindings } from '@agentic-retail/template-checks/guard-findings';
import { nagFindings } from '@agentic-retail/template-checks/nag-findings';
import { policyStatements } from '@agentic-retail/template-checks/policy-statements';
import { wildcardFaults } from '@agentic-retail/template-checks/wildcard-faults';
import { describe, expect, it } from '@jest/globals';
import { addTestStore, testFolder, testStore } from '../testing/test-store.ts';
import { storeApp } from './store-app.ts';

describe.each([
  ['dev', 'disposable'],
  ['test', 'disposable'],
  ['prod', 'production'],
] as const)('the stacks of %s', (environmentName, stage) => {
  const app = storeApp(testFolder());
  addTestStore(app, environmentName);
  const { findings, needless, acknowledged } = nagFindings(app);

  it('have nothing left for cdk-nag to find, and accept nothing that is not there', () => {
    expect({ findings, needless }).toEqual({ findings: [], needless: [] });
  });

  it('accept what was decided and no other kind of finding', () => {
    expect([...new Set(acknowledged.map(({ rule }) => rule))].sort()).toEqual(
      [
        // Public routes: which they are is listed in Guard's rule for routes.
        'AwsSolutions-APIG4',
        // Which countries, no firewall, and CloudFront's own certificate for the images.
        'AwsSolutions-CFR1',
        'AwsSolutions-CFR2',
        'AwsSolutions-CFR4',
        // No second factor, no risk scores.
        'AwsSolutions-COG2',
        'AwsSolutions-COG8',
        // Traces, and nothing else: see what the statements name.
        'AwsSolutions-IAM5[Resource::*]',
        // Pictures of products, by addresses that the service signs.
        `AwsSolutions-IAM5[Resource::agentic-retail-${environmentName}-data:ExportsOutputFnGetAttImagesBucket4B6DB8E1Arn1ABCF1DE/products/*]`,
        // Whoever publishes the page reaches all of its bucket.
        'AwsSolutions-IAM5[Resource::<WebBucketE51352C0.Arn>/*]',
      ].sort(),
    );
  });

  it('break no rule of Guard', () => {
    expect(guardFindings(app, stage)).toEqual([]);
  });

  it('name what they allow', () => {
    const statements = Object.values(testStore(environmentName)).flatMap(policyStatements);
    expect(statements.length).toBeGreaterThan(0);
    const { faults, partialResources } = wildcardFaults(statements, actionsWithoutResources);
    const others = faults.filter(
      ({ given }) => stage === 'production' || !emptyingActions.includes(given),
    );
    expect(others).toEqual([]);
    // Objects of one bucket, all or those of one kind.
    const objects =
      /^<(Images|Web)(Bucket|AccessLogs)\w*\.Arn>\/(s3\/\w+\/)?\*$|^<import [\w-]+-data:ExportsOutputFnGetAttImagesBucket\w+>\/products\/\*$/;
    for (const { resource } of partialResources) expect(resource).toMatch(objects);
  });
});
