import type { Environment } from '../../config/environments.ts';
import { type Finding, good, missing, unknown } from './finding.ts';

/** A hosted zone as Route 53 has it. */
export interface FoundZone {
  /** Such as `example.com.`. */
  readonly name: string;
  readonly nameServers: readonly string[];
}

/**
 * Whether the domain's zone is there, and the world asks its name servers.
 *
 * @param answering The name servers that DNS names for the zone; undefined when DNS can't be asked.
 */
export function zoneFindings(
  { webDomain, hostedZoneId, hostedZoneName }: Environment,
  zone: FoundZone | undefined,
  answering: readonly string[] | undefined,
): Finding[] {
  if (webDomain === undefined) {
    return [good('hosted zone', "not needed: the page is at CloudFront's own name")];
  }
  if (zone === undefined || bare(zone.name) !== hostedZoneName) {
    return [
      missing(
        'hosted zone',
        zone === undefined
          ? `the account has no zone ${hostedZoneId}.`
          : `${hostedZoneId} is the zone of ${bare(zone.name)}, not of ${hostedZoneName}.`,
        'Make the zone, or give another one in apps/pipeline/src/config/environments.ts.',
      ),
    ];
  }
  return [
    good('hosted zone', `${hostedZoneId} is there`),
    delegation(hostedZoneName, zone.nameServers, answering),
  ];
}

function delegation(
  zoneName: string,
  nameServers: readonly string[],
  answering: readonly string[] | undefined,
): Finding {
  const about = 'delegation';
  const mend = `At the registrar of ${zoneName}, give the name servers ${nameServers.join(', ')}.`;
  if (answering === undefined) {
    return unknown(about, 'DNS could not be asked.', `Look yourself: dig NS ${zoneName}`);
  }
  const own = nameServers.map(bare);
  return answering.some((server) => own.includes(bare(server)))
    ? good(about, `${zoneName} leads to the zone`)
    : missing(about, `${zoneName} does not lead to the zone, so no certificate is issued.`, mend);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
