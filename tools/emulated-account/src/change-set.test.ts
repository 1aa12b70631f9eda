import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { bootstrapAccount } from './bootstrap-account.ts';
import { type ChangeSet, executeChangeSet, prepareChangeSet } from './change-set.ts';
import { describeStack } from './describe-stack.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import { startAccount } from './start-account.ts';
import { describeInAccount } from './testing/describe-in-account.ts';

describeInAccount('a change set', () => {
  let folder: string;
  let account: EmulatedAccount;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'change-set-'));
    account = await startAccount();
    await bootstrapAccount(account);
  });
  afterAll(async () => {
    await account?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Of a stack that has nothing but a parameter with that value. */
  function changeTo(value: string): ChangeSet {
    const assembly = join(folder, value);
    const app = new App({ outdir: assembly, analyticsReporting: false });
    const stack = new Stack(app, 'settings', { env: { region: 'us-east-1' } });
    const { stringValue } = new StringParameter(stack, 'Value', { stringValue: value });
    new CfnOutput(stack, 'Deployed', { value: stringValue });
    app.synth();
    return { assembly, stackName: 'settings', name: `to-${value}` };
  }

  async function deployed() {
    const { status, outputs } = await describeStack(account, 'settings');
    return { status, value: outputs.Deployed };
  }

  test('changes nothing until it is executed', async () => {
    const change = changeTo('1');
    expect(await prepareChangeSet(account, change)).toBe(true);
    expect(await deployed()).toEqual({ status: 'REVIEW_IN_PROGRESS' });
    await executeChangeSet(account, change);
    expect(await deployed()).toEqual({ status: 'CREATE_COMPLETE', value: '1' });
  });

  test('is refused once another one was executed', async () => {
    await prepareChangeSet(account, changeTo('2'));
    await prepareChangeSet(account, changeTo('3'));
    await executeChangeSet(account, changeTo('3'));
    await expect(executeChangeSet(account, changeTo('2'))).rejects.toThrow(
      /cdk deploy settings .* exited with code 1:\n(.*\n)*.*\[to-2\] does not exist/,
    );
    expect(await deployed()).toEqual({ status: 'UPDATE_COMPLETE', value: '3' });
  });

  test('of the same template has nothing to change', async () => {
    const { value = '' } = await deployed();
    expect(await prepareChangeSet(account, { ...changeTo(value), name: 'again' })).toBe(false);
  });
});
