import { Alarm, Dashboard, GraphWidget, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** An alarm on a metric and one on an expression, who hears of them, and a dashboard. */
export class StoreAlarms extends Construct {
  constructor(scope: Construct, id: string, { watched }: { readonly watched: IFunction }) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription('owner@example.com'));
    const metrics = {
      Throttles: watched.metricThrottles(),
      Errors: new MathExpression({
        expression: '100 * errors / calls',
        usingMetrics: { errors: watched.metricErrors(), calls: watched.metricInvocations() },
      }),
    };
    for (const [name, metric] of Object.entries(metrics)) {
      const alarm = new Alarm(this, name, { metric, threshold: 5, evaluationPeriods: 3 });
      alarm.addAlarmAction(new SnsAction(topic));
    }
    new Dashboard(this, 'Dashboard', {
      widgets: [[new GraphWidget({ left: Object.values(metrics) })]],
    });
  }
}
