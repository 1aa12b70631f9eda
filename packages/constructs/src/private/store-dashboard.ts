import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { IRetailTables } from '../i-retail-tables';

interface StoreDashboardProps {
  readonly environmentName: string;
  readonly functions: { readonly [name: string]: IFunction };
  readonly api: IHttpApi;
  readonly tables: IRetailTables | undefined;
  readonly alarms: Alarm[];
}

/** The dashboard: alarms first, then what people at the tills feel, then what is behind it. */
export function storeDashboard(
  scope: Construct,
  id: string,
  { environmentName, functions, api, tables, alarms }: StoreDashboardProps,
): Dashboard {
  const named = Object.entries(functions);
  const latency = [50, 90, 99].map((percentile) =>
    api.metricLatency({ statistic: Stats.p(percentile), label: `p${percentile}` }),
  );
  return new Dashboard(scope, id, {
    widgets: [
      [new AlarmStatusWidget({ title: `Store ${environmentName}`, alarms, width: 24 })],
      [
        graph('Requests', [api.metricCount({ label: 'all' })]),
        graph('Refused (4xx) and failed (5xx)', [
          api.metricClientError({ label: '4xx' }),
          api.metricServerError({ label: '5xx' }),
        ]),
        graph('Latency, ms', latency),
      ],
      [
        graph(
          'Calls',
          named.map(([label, it]) => it.metricInvocations({ label })),
        ),
        graph(
          'Errors and throttles',
          named.flatMap(([name, it]) => [
            it.metricErrors({ label: `${name}: errors` }),
            it.metricThrottles({ label: `${name}: throttles` }),
          ]),
        ),
        graph(
          'Duration p99, ms',
          named.map(([label, it]) => it.metricDuration({ statistic: Stats.p(99), label })),
        ),
      ],
      ...(tables === undefined ? [] : [tableGraphs(tables)]),
    ],
  });
}

function tableGraphs(tables: IRetailTables): GraphWidget[] {
  const all = Object.values(tables.byVariable);
  return [
    graph(
      'Read units of the tables',
      all.map((it) => it.metricConsumedReadCapacityUnits({ label: it.tableName })),
    ),
    graph(
      'Write units of the tables',
      all.map((it) => it.metricConsumedWriteCapacityUnits({ label: it.tableName })),
    ),
    graph(
      'Conditions that did not hold',
      all.map((it) => it.metricConditionalCheckFailedRequests({ label: it.tableName })),
    ),
  ];
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, leftYAxis: { min: 0 } });
}
