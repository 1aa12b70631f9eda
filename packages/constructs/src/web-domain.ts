import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';

/** The domain at which a store's page is found. */
export interface WebDomain {
  /** The page's own name, in lower case and known at synthesis, such as `shop.example.com`. */
  readonly domainName: string;

  /**
   * The public zone that holds the name. One that was made elsewhere comes by
   * `HostedZone.fromHostedZoneAttributes`.
   */
  readonly hostedZone: IHostedZone;

  /**
   * A certificate in us-east-1 for the name, and for `www.` of it unless that is switched off.
   *
   * @default - one is made and validated in the zone
   */
  readonly certificate?: ICertificate;

  /**
   * Whether `www.` of the name leads there too: it answers with a redirect to the name itself.
   *
   * @default true
   */
  readonly www?: boolean;
}
