import { Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { checkProp } from './prop-check';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const pattern = new RegExp(`^(?=.{1,253}$)(?:${label}\\.)+[a-z][a-z0-9-]*[a-z0-9]$`);

/** Refuses what is not a full domain name in lower case: it ends up in code, records and headers. */
export function checkDomainName(scope: Construct, prop: string, name: string): void {
  checkProp(scope, !Token.isUnresolved(name) && pattern.test(name), {
    prop,
    rule: 'be a full domain name in lower case, known at synthesis',
    given: name,
    fix: 'Write it without scheme, path or wildcard, such as "shop.example.com".',
  });
}

/** Refuses a domain name that is not in the zone whose records are to prove or answer it. */
export function checkInZone(
  scope: Construct,
  { prop, name, zoneName }: { prop: string; name: string; zoneName: string },
): void {
  const zone = zoneName.replace(/\.$/, '');
  const isWithin = name === zone || name.endsWith(`.${zone}`);
  checkProp(scope, Token.isUnresolved(zone) || isWithin, {
    prop,
    rule: `be in the hosted zone "${zone}"`,
    given: name,
    fix: 'Give the zone that holds the name, or a name in this zone.',
  });
}
