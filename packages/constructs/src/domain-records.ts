import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { checkDomainName, checkInZone } from './private/domain-name';
import { checkProp } from './private/prop-check';

/** Properties of `DomainRecords`. */
export interface DomainRecordsProps {
  /** The names that lead to the distribution, each in the zone, such as `shop.example.com`. */
  readonly domainNames: string[];

  /** The public zone that holds the names. */
  readonly hostedZone: IHostedZone;

  /** Where the names lead. It has to know them as its own domain names. */
  readonly distribution: IDistribution;
}

/**
 * The records by which names lead to a distribution: an alias for IPv4 (A) and one for IPv6 (AAAA)
 * for each name. Aliases cost nothing, and answer for the bare name of a zone too.
 *
 * @throws Error when there is no name, or one is no domain name, not in the zone, or given twice.
 */
export class DomainRecords extends Construct {
  /** A records, in the order of the names. */
  public readonly ipv4: ARecord[];

  /** AAAA records, in the order of the names. */
  public readonly ipv6: AaaaRecord[];

  public constructor(scope: Construct, id: string, props: DomainRecordsProps) {
    super(scope, id);
    const { domainNames, hostedZone, distribution } = props;
    const prop = 'DomainRecords.domainNames';
    checkProp(this, domainNames.length > 0 && new Set(domainNames).size === domainNames.length, {
      prop,
      rule: 'have at least one name, and each once',
      given: domainNames,
      fix: 'List the names that lead to the distribution.',
    });
    for (const name of domainNames) {
      checkDomainName(this, prop, name);
      checkInZone(this, { prop, name, zoneName: hostedZone.zoneName });
    }
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    const recordProps = (recordName: string) => ({
      zone: hostedZone,
      recordName: `${recordName}.`,
      target,
    });
    this.ipv4 = domainNames.map((name) => new ARecord(this, `A.${name}`, recordProps(name)));
    this.ipv6 = domainNames.map((name) => new AaaaRecord(this, `AAAA.${name}`, recordProps(name)));
  }
}
