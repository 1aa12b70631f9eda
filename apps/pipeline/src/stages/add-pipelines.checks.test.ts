import { nagFindings } from '@agentic-retail/template-checks/nag-findings';
import { describe, expect, it } from '@jest/globals';
import { environments } from '../config/environments.ts';
import { policyFaults } from '../policies/policy-faults.ts';
import { testFolder } from '../testing/test-store.ts';
import { addPipelines } from './add-pipelines.ts';
import { storeApp } from './store-app.ts';

describe('the pipelines of all environments', () => {
  const app = storeApp(testFolder());
  addPipelines(app, environments);

  it('break no policy', () => {
    expect(policyFaults(app, 'production')).toEqual([]);
  });

  it('accept that roles reach the artifacts of their own pipeline, and nothing else', () => {
    const { acknowledged } = nagFindings(app);
    const accepted = new Set(acknowledged.map(({ rule }) => rule));
    expect([...accepted]).toEqual([
      expect.stringMatching(/^AwsSolutions-IAM5\[Resource::<Artifacts\w+\.Arn>\/\*\]$/),
    ]);
  });
});
