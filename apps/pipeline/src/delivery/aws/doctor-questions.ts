import {
  CloudFrontClient,
  ListResponseHeadersPoliciesCommand,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import {
  CodeStarConnectionsClient,
  GetConnectionCommand,
} from '@aws-sdk/client-codestar-connections';
import { GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53';
import { paginateListServiceQuotas, ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Usage } from '../doctor/quota-findings.ts';
import type { FoundZone } from '../doctor/zone-findings.ts';

/** CloudFront and its quotas are in this region, wherever the stacks are. */
const globalRegion = 'us-east-1';

/** Version of the bootstrap stack; undefined when the region is not bootstrapped. */
export async function bootstrapVersion(region: string): Promise<string | undefined> {
  const name = '/cdk-bootstrap/hnb659fds/version';
  const answer = await unlessMissing(
    new SSMClient({ region }).send(new GetParameterCommand({ Name: name })),
  );
  return answer?.Parameter?.Value;
}

export async function hostedZone(id: string): Promise<FoundZone | undefined> {
  const answer = await unlessMissing(
    new Route53Client({ region: globalRegion }).send(new GetHostedZoneCommand({ Id: id })),
  );
  return answer?.HostedZone?.Name === undefined
    ? undefined
    : {
        name: answer.HostedZone.Name,
        nameServers: answer.DelegationSet?.NameServers ?? [],
      };
}

export async function connectionStatus(arn: string): Promise<string | undefined> {
  const [, , , region = globalRegion] = arn.split(':');
  const answer = await unlessMissing(
    new CodeStarConnectionsClient({ region }).send(
      new GetConnectionCommand({ ConnectionArn: arn }),
    ),
  );
  return answer?.Connection?.ConnectionStatus;
}

/** What an environment takes of what CloudFront limits: two distributions, and their headers. */
export async function cloudFrontUsage(): Promise<Usage[]> {
  const client = new CloudFrontClient({ region: globalRegion });
  let distributions = 0;
  for await (const { DistributionList } of paginateListDistributions({ client }, {})) {
    distributions += DistributionList?.Items?.length ?? 0;
  }
  const { ResponseHeadersPolicyList } = await client.send(
    new ListResponseHeadersPoliciesCommand({ Type: 'custom' }),
  );
  const limits = await cloudFrontLimits();
  const usage = (quota: string, needed: number, used: number): Usage => ({
    ...{ quota, needed, used, limit: limits.get(quota) },
  });
  return [
    usage('Web distributions per AWS account', 2, distributions),
    usage(
      'Response headers policies per AWS account',
      3,
      ResponseHeadersPolicyList?.Items?.length ?? 0,
    ),
  ];
}

async function cloudFrontLimits(): Promise<ReadonlyMap<string, number>> {
  const limits = new Map<string, number>();
  const client = new ServiceQuotasClient({ region: globalRegion });
  const pages = paginateListServiceQuotas({ client }, { ServiceCode: 'cloudfront' });
  for await (const { Quotas = [] } of pages) {
    for (const { QuotaName, Value } of Quotas) {
      if (QuotaName !== undefined && Value !== undefined) limits.set(QuotaName, Value);
    }
  }
  return limits;
}

async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && /NotFound|NoSuchHostedZone/.test(error.name)) {
      return undefined;
    }
    throw error;
  }
}
