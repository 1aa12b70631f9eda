import { Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  type Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';

interface ApiMetrics {
  readonly requests: Metric;
  readonly serverErrors: Metric;
  readonly latency: Metric;
}

/** Alarms and a dashboard, for peers that have none. */
export function monitoring(stack: Stack, functions: Record<string, IFunction>, api: ApiMetrics) {
  const topic = new Topic(stack, 'Alarms', { enforceSSL: true });
  topic.addSubscription(new EmailSubscription('owner@example.com'));
  const period = Duration.minutes(5);
  const watch = (id: string, metric: IMetric, threshold: number) => {
    const alarm = new Alarm(stack, id, {
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  };
  const share = (bad: IMetric, all: IMetric) =>
    new MathExpression({ expression: '100 * bad / all', usingMetrics: { bad, all }, period });

  for (const [name, one] of Object.entries(functions)) {
    watch(`${name}Errors`, share(one.metricErrors(), one.metricInvocations()), 5);
    watch(`${name}Throttles`, one.metricThrottles(), 0);
  }
  watch('ServerErrors', share(api.serverErrors, api.requests), 1);
  watch('Latency', api.latency.with({ statistic: 'p99' }), 1000);

  const left = Object.values(functions);
  new Dashboard(stack, 'Dashboard', {
    widgets: [
      [
        new GraphWidget({ title: 'Calls', left: left.map((one) => one.metricInvocations()) }),
        new GraphWidget({ title: 'Errors', left: left.map((one) => one.metricErrors()) }),
        new GraphWidget({ title: 'Requests', left: [api.requests, api.serverErrors] }),
        new GraphWidget({ title: 'Latency', left: [api.latency] }),
      ],
    ],
  });
}
