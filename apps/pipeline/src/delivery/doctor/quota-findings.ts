import { type Finding, good, missing, unknown } from './finding.ts';

/** How much of something the account has, and may have. */
export interface Usage {
  /** Name of the quota, such as `Web distributions per AWS account`. */
  readonly quota: string;
  /** How many one environment takes. */
  readonly needed: number;
  readonly used: number;
  /** Undefined when the service does not say. */
  readonly limit: number | undefined;
}

/**
 * Whether an environment fits into what the account may have.
 *
 * @param isDeployed Whether the environment is there already, so that it takes no more.
 */
export function quotaFinding({ quota, needed, used, limit }: Usage, isDeployed: boolean): Finding {
  if (limit === undefined) {
    return unknown(quota, `${used} are used.`, 'See Service Quotas, Amazon CloudFront.');
  }
  const says = `${used} of ${limit} are used`;
  return isDeployed || used + needed <= limit
    ? good(quota, says)
    : missing(
        quota,
        `${says}, and ${needed} more are needed.`,
        'Ask for more: Service Quotas, Amazon CloudFront.',
      );
}
