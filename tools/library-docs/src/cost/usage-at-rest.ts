import type { MadeResource } from '../resources/made-resource.ts';
import { added, times } from './cost-of.ts';
import { shop } from './sale-model.ts';
import type { Usage } from './unit-prices.ts';

/** Metrics that a route publishes when details are on. */
const metricsPerRoute = 6;

/** What the resources of a construct use in a month without a single sale. */
export function usageAtRest(resources: readonly MadeResource[]): Usage {
  const made = resources.filter(({ given }) => !given);
  return made.map((resource) => restOf(resource, made)).reduce(added, {});
}

function restOf(resource: MadeResource, made: readonly MadeResource[]): Usage {
  const count = (type: string) => made.filter((other) => other.type === type).length;
  const properties = resource.properties as Record<string, unknown>;
  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
      // The shop's data, however many tables share it.
      return times(1 / count(resource.type), {
        tableStorage: shop.tablesGb,
        ...(recovers(properties) && { tableRecovery: shop.tablesGb }),
      });
    case 'AWS::S3::Bucket':
      return { fileStorage: keptIn(resource) };
    case 'AWS::Cognito::UserPool':
      return { activeUser: shop.staff };
    case 'AWS::CloudWatch::Alarm':
      return { alarmMetric: metricsOf(properties) };
    case 'AWS::CloudWatch::Dashboard':
      return { dashboard: 1 };
    case 'AWS::ApiGatewayV2::Stage':
      return detailed(properties)
        ? { detailedMetric: count('AWS::ApiGatewayV2::Route') * metricsPerRoute }
        : {};
    case 'AWS::Route53::HostedZone':
      return { hostedZone: 1 };
    case 'AWS::KMS::Key':
      return { key: 1 };
    default:
      return {};
  }
}

function recovers(properties: Record<string, unknown>): boolean {
  const recovery = properties.PointInTimeRecoverySpecification as Record<string, unknown>;
  return recovery?.PointInTimeRecoveryEnabled === true;
}

function keptIn({ path }: MadeResource): number {
  if (path.some((step) => step.includes('Log'))) return 0;
  return path.includes('Images') ? shop.imagesGb : shop.pageGb;
}

/** An alarm on an expression is paid by the metrics that it is computed from. */
function metricsOf({ Metrics }: Record<string, unknown>): number {
  if (!Array.isArray(Metrics)) return 1;
  return Metrics.filter((metric) => metric.MetricStat !== undefined).length;
}

function detailed({ DefaultRouteSettings }: Record<string, unknown>): boolean {
  return (DefaultRouteSettings as Record<string, unknown>)?.DetailedMetricsEnabled === true;
}
