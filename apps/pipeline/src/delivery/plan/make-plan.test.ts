import { describe, expect, it, test } from '@jest/globals';
import { Refusal } from '../command/delivery-errors.ts';
import { assemblyStack, FakeAccount } from '../testing/fake-account.ts';
import { makePlan } from './make-plan.ts';

const stacks = [assemblyStack('data'), assemblyStack('service', ['tables'])];

function plan(account: FakeAccount, assembly = stacks) {
  return makePlan({
    environment: 'dev',
    commit: 'c0ffee',
    assembly,
    changeSetName: 'plan-1',
    stacksOf: () => account,
    prepare: account.prepare,
    say: () => {},
  });
}

describe('makePlan', () => {
  it('plans in its turn what imports something that nothing exports yet', async () => {
    const account = new FakeAccount({ data: ['tables'] });
    const made = await plan(account);
    expect(made.plan).toEqual({
      environment: 'dev',
      commit: 'c0ffee',
      stacks: [
        {
          kind: 'change set',
          stackName: 'data',
          region: 'eu-west-2',
          templateHash: 'hash of data',
          stackVersion: 'version 1',
          changeSetName: 'plan-1',
          changeSetArn: 'data/plan-1',
        },
        {
          kind: 'in its turn',
          stackName: 'service',
          region: 'eu-west-2',
          templateHash: 'hash of service',
          stackVersion: 'absent',
          changeSetName: 'plan-1',
          waitsFor: ['tables'],
        },
      ],
    });
    expect([...made.changes.keys()]).toEqual(['data']);
    expect(account.executed).toEqual([]);
  });

  it('makes a change set for every stack once all imports are there', async () => {
    const account = new FakeAccount({ data: ['tables'] });
    account.put('data', 'CREATE_COMPLETE');
    account.unchanged = ['data'];
    const { plan: made } = await plan(account);
    expect(made.stacks.map(({ kind }) => kind)).toEqual(['unchanged', 'change set']);
  });

  test.each(['UPDATE_IN_PROGRESS', 'UPDATE_ROLLBACK_FAILED', 'ROLLBACK_COMPLETE', 'DELETE_FAILED'])(
    'makes nothing while a stack is in the state %s',
    async (status) => {
      const account = new FakeAccount();
      account.put('service', status);
      const planned = plan(account);
      await expect(planned).rejects.toThrow(Refusal);
      await expect(planned).rejects.toThrow(`The stack service is in the state ${status}.`);
      expect(account.changeSets.size).toBe(0);
    },
  );

  it('says what CloudFormation has against a change set', async () => {
    const account = new FakeAccount();
    const planned = makePlan({
      ...{ environment: 'dev', commit: 'c0ffee', assembly: [assemblyStack('data')] },
      ...{ changeSetName: 'plan-1', stacksOf: () => account, say: () => {} },
      prepare: async (request) => {
        await account.prepare(request);
        const changeSet = account.changeSets.get('data/plan-1');
        if (changeSet === undefined) throw new Error('no change set');
        account.changeSets.set('data/plan-1', {
          ...changeSet,
          status: 'FAILED',
          statusReason: 'No permission.',
        });
      },
    });
    await expect(planned).rejects.toThrow(
      'The change set of data is in the state FAILED: No permission.',
    );
  });
});
