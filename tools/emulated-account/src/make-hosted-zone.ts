import { randomUUID } from 'node:crypto';
import { Route53 } from '@aws-sdk/client-route-53';
import { accountClientConfig } from './account-client-config.ts';
import type { EmulatedAccount } from './emulated-account.ts';

/**
 * Makes a public DNS zone, which stacks with records need and do not make themselves.
 *
 * @returns its id: another one than the zone has in the account it stands for
 */
export async function makeHostedZone(account: EmulatedAccount, name: string): Promise<string> {
  const route53 = new Route53(accountClientConfig(account));
  const { HostedZone } = await route53.createHostedZone({
    Name: name,
    CallerReference: randomUUID(),
  });
  return (HostedZone?.Id ?? '').replace('/hostedzone/', '');
}
