import { describe, expect, it } from '@jest/globals';
import type { MadePlan } from './make-plan.ts';
import { planPage } from './plan-page.ts';
import { planSummary } from './plan-summary.ts';

const inCommon = { region: 'eu-west-2', templateHash: 'abc', stackVersion: 'v1' };
const made: MadePlan = {
  plan: {
    environment: 'prod',
    commit: 'c0ffee1234567890',
    stacks: [
      {
        kind: 'change set',
        stackName: 'data',
        ...inCommon,
        changeSetName: 'plan-1',
        changeSetArn: 'arn',
      },
      { kind: 'unchanged', stackName: 'identity', ...inCommon },
      {
        kind: 'in its turn',
        stackName: 'service',
        ...inCommon,
        changeSetName: 'plan-1',
        waitsFor: ['data:Table'],
      },
    ],
  },
  changes: new Map([
    [
      'data',
      [
        { action: 'Modify', logicalId: 'A', type: 'AWS::X::A', replacement: 'yes' },
        { action: 'Modify', logicalId: 'B', type: 'AWS::X::B', replacement: 'no' },
        { action: 'Remove', logicalId: 'C', type: 'AWS::X::C', replacement: 'no' },
        { action: 'Import', logicalId: 'D', type: 'AWS::X::D', replacement: 'no' },
      ],
    ],
  ]),
};

describe('planSummary', () => {
  it('counts what happens, and shouts what loses something', () => {
    expect(planSummary(made)).toBe(
      'prod to c0ffee123456: 1 taken over, 2 changed, 1 MADE ANEW, 1 REMOVED, 1 stack planned by template',
    );
  });

  it('says when nothing changes', () => {
    const { environment, commit } = made.plan;
    expect(planSummary({ plan: { environment, commit, stacks: [] }, changes: new Map() })).toBe(
      'prod to c0ffee123456: nothing changes',
    );
  });
});

describe('planPage', () => {
  const page = planPage(made, new Map([['service', '[+] AWS::Lambda::Function']]));

  it('shows what the change sets do', () => {
    expect(page).toContain('| Modify | A | AWS::X::A | **made anew** |');
    expect(page).toContain('| Modify | B | AWS::X::B |  |');
    expect(page).toContain('| Remove | C | AWS::X::C | goes, unless its policy retains it |');
  });

  it('shows the template of what is planned in its turn, and what it waits for', () => {
    expect(page).toContain('then export `data:Table`');
    expect(page).toContain('```text\n[+] AWS::Lambda::Function\n```');
  });

  it('has every stack', () => {
    expect(page.match(/^## .+$/gm)).toEqual(['## data', '## identity', '## service']);
    expect(page).toContain('## identity\n\nNothing changes.');
  });
});
