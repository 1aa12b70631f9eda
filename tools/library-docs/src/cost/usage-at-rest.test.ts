import { describe, expect, it } from '@jest/globals';
import { made } from '../testing/made.ts';
import { shop } from './sale-model.ts';
import { usageAtRest } from './usage-at-rest.ts';

const table = (id: string, recovers: boolean) =>
  made(id, 'AWS::DynamoDB::Table', {
    properties: { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: recovers } },
  });

describe('usageAtRest', () => {
  it('counts the metrics of an alarm, and not the expression', () => {
    const expression = {
      Metrics: [{ Expression: 'a / b' }, { MetricStat: {} }, { MetricStat: {} }],
    };
    expect(
      usageAtRest([
        made('Share', 'AWS::CloudWatch::Alarm', { properties: expression }),
        made('Plain', 'AWS::CloudWatch::Alarm', { properties: { MetricName: 'Throttles' } }),
      ]),
    ).toEqual({ alarmMetric: 3 });
  });

  it('shares the data of the shop among the tables', () => {
    const { tableStorage, tableRecovery } = usageAtRest([table('One', true), table('Two', false)]);
    expect(tableStorage).toBeCloseTo(shop.tablesGb, 12);
    expect(tableRecovery).toBeCloseTo(shop.tablesGb / 2, 12);
  });

  it('counts detailed metrics for each route, when they are on', () => {
    const routes = ['One', 'Two'].map((id) => made(id, 'AWS::ApiGatewayV2::Route'));
    const stage = (DetailedMetricsEnabled: boolean) =>
      made('Stage', 'AWS::ApiGatewayV2::Stage', {
        properties: { DefaultRouteSettings: { DetailedMetricsEnabled } },
      });
    expect(usageAtRest([...routes, stage(true)])).toEqual({ detailedMetric: 12 });
    expect(usageAtRest([...routes, stage(false)])).toEqual({});
  });

  it('counts files, people, zones and keys, and nothing that was given', () => {
    expect(
      usageAtRest([
        made('Images', 'AWS::S3::Bucket', { path: ['Store', 'Images', 'Bucket'] }),
        made('Logs', 'AWS::S3::Bucket', { path: ['Store', 'AccessLogs'] }),
        made('Pool', 'AWS::Cognito::UserPool'),
        made('Zone', 'AWS::Route53::HostedZone'),
        made('Key', 'AWS::KMS::Key'),
        made('Board', 'AWS::CloudWatch::Dashboard', { given: true }),
      ]),
    ).toEqual({ fileStorage: shop.imagesGb, activeUser: shop.staff, hostedZone: 1, key: 1 });
  });
});
