import { Duration, Stack } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type Dashboard,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IPipeline } from 'aws-cdk-lib/aws-codepipeline';
import { type EventPattern, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { IRetailTables } from './i-retail-tables';
import { checkEmail } from './private/email';
import { checkEnvironmentName } from './private/environment-name';
import { checkInteger } from './private/integer-prop';
import { checkProp } from './private/prop-check';
import { storeDashboard } from './private/store-dashboard';

/** Properties of `StoreMonitoring`. */
export interface StoreMonitoringProps {
  /**
   * Name of the environment, which the messages and the dashboard say.
   * 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.
   */
  readonly environmentName: string;

  /** The functions to watch, by the names that alarms and dashboard give them; at least one. */
  readonly functions: { readonly [name: string]: IFunction };

  /** The API to watch. */
  readonly api: IHttpApi;

  /**
   * The tables whose use the dashboard shows.
   *
   * @default - none
   */
  readonly tables?: IRetailTables;

  /**
   * Email address that gets the alarms. The service first asks there whether it may write.
   *
   * @default - nobody: subscribe to `topic`
   */
  readonly alarmEmail?: string;

  /**
   * How long the slowest request in a hundred may take (99th percentile, 5 minutes), in whole
   * milliseconds from 1 to 30000.
   *
   * @default Duration.seconds(1)
   */
  readonly latencyP99?: Duration;
}

/**
 * Alarms and a dashboard for the services of a store, all telling one topic: errors of each function
 * over 5 % of its calls, calls turned away (throttles), answers of the API with 5xx over 1 %, and the
 * latency of its slowest requests. An alarm goes off when two of three periods of 5 minutes are bad,
 * and the topic hears of it again when all is well.
 *
 * @throws Error when a prop breaks its rule.
 */
export class StoreMonitoring extends Construct {
  /** Where every alarm goes: messages only by TLS. */
  public readonly topic: Topic;

  /** The dashboard. */
  public readonly dashboard: Dashboard;

  /** Every alarm. */
  public readonly alarms: Alarm[] = [];

  public constructor(scope: Construct, id: string, props: StoreMonitoringProps) {
    super(scope, id);
    const { environmentName, functions, api, tables, alarmEmail } = props;
    const { latencyP99 = Duration.seconds(1) } = props;
    checkEnvironmentName(this, 'StoreMonitoring.environmentName', environmentName);
    checkProp(this, Object.keys(functions).length > 0, {
      prop: 'StoreMonitoring.functions',
      rule: 'name at least one function',
      given: Object.keys(functions),
      fix: 'Give the functions of the store by their names.',
    });
    checkEmail(this, 'StoreMonitoring.alarmEmail', alarmEmail);
    checkInteger(this, {
      prop: 'StoreMonitoring.latencyP99 (in milliseconds)',
      given: latencyP99.toMilliseconds({ integral: false }),
      least: 1,
      most: 30_000,
      fix: 'Give a duration such as Duration.seconds(1).',
    });

    this.topic = new Topic(this, 'Topic', {
      displayName: `Store ${environmentName}`,
      enforceSSL: true,
    });
    // A topic's own policy takes the place of the one by which the account's alarms may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (alarmEmail !== undefined) {
      this.topic.addSubscription(new EmailSubscription(alarmEmail));
    }

    for (const [name, watched] of Object.entries(functions)) {
      this.watchFunction(name, watched);
    }
    this.watchApi(api, latencyP99);
    this.dashboard = storeDashboard(this, 'Dashboard', {
      environmentName,
      functions,
      api,
      tables,
      alarms: this.alarms,
    });
  }

  /** Tells the topic when an execution of `pipeline` fails. */
  public addPipeline(pipeline: IPipeline): void {
    const eventPattern: EventPattern = { detail: { state: ['FAILED'] } };
    const rule = pipeline.onStateChange(`FailureOf${pipeline.node.addr}`, { eventPattern });
    rule.addTarget(
      new SnsTopic(this.topic, {
        message: RuleTargetInput.fromText(`Pipeline ${pipeline.pipelineName} has failed.`),
      }),
    );
  }

  private watchFunction(name: string, watched: IFunction): void {
    const period = { period: alarmPeriod };
    this.watch(`Errors.${name}`, {
      metric: new MathExpression({
        expression: '100 * errors / invocations',
        usingMetrics: {
          errors: watched.metricErrors(period),
          invocations: watched.metricInvocations(period),
        },
        label: `${name}: calls that failed, %`,
        ...period,
      }),
      threshold: 5,
      description: `More than 5 % of the calls of ${name} fail.`,
    });
    this.watch(`Throttles.${name}`, {
      metric: watched.metricThrottles(period),
      threshold: 0,
      description: `Calls of ${name} are turned away: it has reached its concurrency.`,
    });
  }

  private watchApi(api: IHttpApi, latencyP99: Duration): void {
    const period = { period: alarmPeriod };
    const milliseconds = latencyP99.toMilliseconds();
    this.watch('ServerErrors', {
      metric: new MathExpression({
        expression: '100 * failed / requests',
        usingMetrics: {
          failed: api.metricServerError(period),
          requests: api.metricCount(period),
        },
        label: 'Answers with 5xx, %',
        ...period,
      }),
      threshold: 1,
      description: 'More than 1 % of the answers of the API are 5xx.',
    });
    this.watch('Latency', {
      metric: api.metricLatency({ ...period, statistic: Stats.p(99) }),
      threshold: milliseconds,
      description: `The slowest request in a hundred takes more than ${milliseconds} ms.`,
    });
  }

  private watch(id: string, { metric, threshold, description }: Watched): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      // No traffic, as at night, is no fault.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    this.alarms.push(alarm);
  }
}

const alarmPeriod = Duration.minutes(5);

interface Watched {
  readonly metric: IMetric;
  /** What the metric may reach. */
  readonly threshold: number;
  readonly description: string;
}
