import { actionsWithoutResources } from '@agentic-retail/template-checks/actions-without-resources';
import { emptyingActions } from '@agentic-retail/template-checks/emptying-actions';
import { guardFindings } from '@agentic-retail/template-checks/guard-findings';
import { nagFindings } from '@agentic-retail/template-checks/nag-findings';
import { policyStatements } from '@agentic-retail/template-checks/policy-statements';
import { wildcardFaults } from '@agentic-retail/template-checks/wildcard-faults';
import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { acknowledgedFindings } from './private/acknowledged-findings';
import { StoreStage } from './store-stage';
import { everyConstruct } from './testing/every-construct';
import { unvalidatedApp } from './testing/unvalidated-app';

const stages = [
  [StoreStage.PRODUCTION, 'production'],
  [StoreStage.DISPOSABLE, 'disposable'],
] as const;

describe.each(Object.keys(everyConstruct))('%s', (name) => {
  describe.each(stages)('in a %s stage', (stage, checkedStage) => {
    // Not us-east-1, so that what is made there is checked as well.
    const app = unvalidatedApp();
    const stack = new Stack(app, 'Shop', { env: { region: 'eu-west-2' } });
    everyConstruct[name]?.(stack, stage);

    it('has no finding of cdk-nag but those that are listed, and accepts nothing in vain', () => {
      const { findings, acknowledged, needless } = nagFindings(app);
      expect(findings).toEqual([]);
      expect(needless).toEqual([]);
      const reasons = Object.values(acknowledgedFindings).map(({ reason }) => reason);
      expect(reasons).toEqual(expect.arrayContaining(acknowledged.map(({ reason }) => reason)));
    });

    it('has no finding of CloudFormation Guard', () => {
      expect(guardFindings(app, checkedStage)).toEqual([]);
    });

    it('allows no wildcard of actions, resources or principals', () => {
      const statements = app.node
        .findAll()
        .filter(Stack.isStack)
        .flatMap((it) => policyStatements(Template.fromStack(it)));
      const { faults, partialResources } = wildcardFaults(statements, actionsWithoutResources);
      const others = faults.filter(
        ({ given }) => stage === StoreStage.PRODUCTION || !emptyingActions.includes(given),
      );
      expect(others).toEqual([]);
      for (const { resource } of partialResources) {
        // Objects of one bucket, all or those of one kind of logs.
        expect(resource).toMatch(/^<\w+(Bucket|AccessLogs)\w*\.Arn>\/(s3\/\w+\/)?\*$/);
      }
    });
  });
});
