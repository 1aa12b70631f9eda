import { match } from 'node:assert/strict';
import { bootstrapAccount } from '@agentic-retail/emulated-account/bootstrap-account';
import { makeHostedZone } from '@agentic-retail/emulated-account/make-hosted-zone';
import { runInClone } from '../pipeline/run-in-clone.ts';
import type { Rehearsal } from './rehearsal.ts';

/**
 * Makes an empty account ready for a first deployment, with the doctor at hand.
 *
 * @returns ids of the emulated zones, by the ids of those they stand for
 */
export async function prepareAccount(rehearsal: Rehearsal): Promise<Record<string, string>> {
  const { name, environment, account, narrator } = rehearsal;
  narrator.chapter('An account with nothing in it');
  await askDoctor(rehearsal, new RegExp(`✗ bootstrap in ${environment.region}`));
  await narrator.step(`npx cdk bootstrap aws://${account.accountId}/${account.region}`, () =>
    bootstrapAccount(account),
  );
  await askDoctor(rehearsal, new RegExp(`✓ bootstrap in ${environment.region}`));
  const { hostedZoneId, hostedZoneName } = environment;
  if (hostedZoneId === undefined || hostedZoneName === undefined) return {};
  const zone = await makeHostedZone(account, hostedZoneName);
  narrator.good(`The zone ${hostedZoneName} is there, with an id of its own (${zone})`);
  return { [hostedZoneId]: zone };

  async function askDoctor({ clone }: Rehearsal, says: RegExp): Promise<void> {
    const line = ['npm', 'run', 'doctor', '--', '--env', name];
    const { printed } = await narrator.step(line.join(' '), () =>
      runInClone(rehearsal, line, 'doctor'),
    );
    match(printed, says, `the doctor should find ${says} in ${clone.folder}:\n${printed}`);
    narrator.say(findings(printed));
  }
}

/** What the doctor finds, without how to mend it. */
function findings(printed: string): string {
  return printed
    .split('\n')
    .filter((line) => /^\s*[✓✗?] /.test(line))
    .join('\n');
}
