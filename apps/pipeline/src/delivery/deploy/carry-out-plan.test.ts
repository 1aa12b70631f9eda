import { describe, expect, it, test } from '@jest/globals';
import { Refusal, StageFailure } from '../command/delivery-errors.ts';
import { makePlan } from '../plan/make-plan.ts';
import { assemblyStack, FakeAccount } from '../testing/fake-account.ts';
import { carryOutPlan } from './carry-out-plan.ts';

const assembly = [
  assemblyStack('data'),
  assemblyStack('service', ['tables']),
  assemblyStack('web'),
];

async function planned(account = new FakeAccount({ data: ['tables'] })) {
  const inCommon = {
    assembly,
    stacksOf: () => account,
    prepare: account.prepare,
    say: () => {},
  };
  const { plan } = await makePlan({
    ...inCommon,
    environment: 'dev',
    commit: 'c0ffee',
    changeSetName: 'plan-1',
  });
  return { account, deployment: { ...inCommon, plan, pause: async () => {} } };
}

describe('carryOutPlan', () => {
  it('executes the change sets in order, and makes those that had to wait', async () => {
    const { account, deployment } = await planned();
    await carryOutPlan(deployment);
    expect(account.executed).toEqual(['data', 'service', 'web']);
  });

  it('leaves alone what does not change', async () => {
    const account = new FakeAccount({ data: ['tables'] });
    account.put('data', 'CREATE_COMPLETE');
    account.unchanged = ['data'];
    const { deployment } = await planned(account);
    await carryOutPlan(deployment);
    expect(account.executed).toEqual(['service', 'web']);
  });

  it('refuses a plan that was carried out already', async () => {
    const { account, deployment } = await planned();
    await carryOutPlan(deployment);
    account.executed.length = 0;
    await expect(carryOutPlan(deployment)).rejects.toThrow(
      /data: its change set plan-1 has been executed already\.\n {2}service: the stack has been changed/,
    );
    expect(account.executed).toEqual([]);
  });

  test.each([
    ['OBSOLETE', 'is obsolete, because another one was executed after it was made'],
    ['UNAVAILABLE', "can't be executed (CREATE_COMPLETE, UNAVAILABLE)"],
    ['EXECUTE_FAILED', 'has been executed already, and failed'],
    ['EXECUTE_IN_PROGRESS', 'is being executed'],
  ])('refuses a change set that is %s, before the first is executed', async (status, fault) => {
    const { account, deployment } = await planned();
    const last = account.changeSets.get('web/plan-1');
    if (last === undefined) throw new Error('web has no change set');
    account.changeSets.set('web/plan-1', { ...last, executionStatus: status });
    const refused = carryOutPlan(deployment);
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(`web: its change set plan-1 ${fault}.`);
    expect(account.executed).toEqual([]);
  });

  it('refuses when a change set is gone', async () => {
    const { account, deployment } = await planned();
    account.changeSets.delete('web/plan-1');
    await expect(carryOutPlan(deployment)).rejects.toThrow('web: its change set plan-1 is gone.');
    expect(account.executed).toEqual([]);
  });

  it('refuses when a stack that waited was changed meanwhile', async () => {
    const { account, deployment } = await planned();
    account.put('service', 'CREATE_COMPLETE');
    await expect(carryOutPlan(deployment)).rejects.toThrow(
      'service: the stack has been changed since it was planned.',
    );
    expect(account.executed).toEqual([]);
  });

  it('refuses another assembly than the one that was planned', async () => {
    const { account, deployment } = await planned();
    const others = [
      ...assembly.map((stack) =>
        stack.name === 'service' ? { ...stack, templateHash: 'another' } : stack,
      ),
      assemblyStack('more'),
    ];
    await expect(carryOutPlan({ ...deployment, assembly: others })).rejects.toThrow(
      /service: the template in the assembly is not the one that was planned\.\n {2}more: it is not in the plan\./,
    );
    expect(account.executed).toEqual([]);
  });

  it('stops at a stack that fails, and says what failed first', async () => {
    const { account, deployment } = await planned();
    account.failing = {
      service: [
        {
          logicalId: 'Api',
          type: 'AWS::ApiGatewayV2::Api',
          status: 'CREATE_FAILED',
          reason: 'No quota left.',
        },
        {
          logicalId: 'Role',
          type: 'AWS::IAM::Role',
          status: 'CREATE_FAILED',
          reason: 'Resource creation cancelled',
        },
      ],
    };
    const failed = carryOutPlan(deployment);
    await expect(failed).rejects.toThrow(StageFailure);
    await expect(failed).rejects.toThrow(
      'The stack service could not be deployed and is in the state ROLLBACK_COMPLETE.\n  Api (AWS::ApiGatewayV2::Api): No quota left.\n',
    );
    expect(account.executed).toEqual(['data', 'service']);
  });

  it('says when a stack imports what nothing exports', async () => {
    const { deployment } = await planned(new FakeAccount());
    await expect(carryOutPlan(deployment)).rejects.toThrow(
      'service imports what no stack exports: tables.',
    );
  });
});
