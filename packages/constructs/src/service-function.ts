import { Duration } from 'aws-cdk-lib';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type IGrantable,
  type IPrincipal,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './private/acknowledged-findings';
import { durabilityOf } from './private/durability';
import { checkInteger } from './private/integer-prop';
import { checkProp } from './private/prop-check';
import type { StoreStage } from './store-stage';

/** Properties of `ServiceFunction`. */
export interface ServiceFunctionProps {
  /** The bundled code. Its file `main` exports the function `handler`. */
  readonly code: Code;

  /** What the logs are worth: their retention and removal policy follow from it. */
  readonly stage: StoreStage;

  /**
   * What the function is for, in one line.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Memory in megabytes (MB), an integer from 128 to 10240; processor time is in proportion.
   *
   * @default 512
   */
  readonly memorySize?: number;

  /**
   * How long one call may take, from 1 second to 15 minutes. Behind an HTTP API a caller waits no
   * longer than 30 seconds whatever is said here.
   *
   * @default Duration.seconds(10)
   */
  readonly timeout?: Duration;

  /**
   * Environment variables. Names have letters, digits and underscores, start with a letter, and do
   * not start with `AWS_`, which the service keeps for itself.
   *
   * @default - no environment variables
   */
  readonly environment?: { readonly [name: string]: string };
}

/**
 * A function of one service: Node.js 24 on arm64, structured logs in a log group of its own,
 * tracing active.
 *
 * Its role may write to its own log group and send traces, nothing else: what more it needs is
 * granted by the caller, with the construct as grantee.
 *
 * @throws Error when `memorySize`, `timeout` or a name in `environment` breaks its rule.
 */
export class ServiceFunction extends Construct implements IGrantable {
  /** The Lambda function. */
  public readonly lambdaFunction: LambdaFunction;

  /** Where the function's logs go. */
  public readonly logGroup: LogGroup;

  /** The function's role. */
  public readonly role: Role;

  /** The principal of the function's role. */
  public readonly grantPrincipal: IPrincipal;

  public constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { memorySize = 512, timeout = Duration.seconds(10), environment = {} } = props;
    checkInteger(this, {
      prop: 'ServiceFunction.memorySize',
      given: memorySize,
      least: 128,
      most: 10_240,
      fix: 'Give whole megabytes such as 512.',
    });
    checkInteger(this, {
      prop: 'ServiceFunction.timeout (in seconds)',
      given: timeout.toSeconds({ integral: false }),
      least: 1,
      most: 900,
      fix: 'Give a duration such as Duration.seconds(10).',
    });
    for (const name of Object.keys(environment)) {
      checkProp(this, /^(?!AWS_)[A-Za-z][A-Za-z0-9_]+$/.test(name), {
        prop: 'ServiceFunction.environment',
        rule: 'have names of letters, digits and underscores that do not start with AWS_',
        given: name,
        fix: 'Rename the variable, for instance to "PRODUCTS_TABLE".',
      });
    }

    const { logRetention, removalPolicy } = durabilityOf(props.stage);
    this.logGroup = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy });
    // A role of its own: the managed policy that is attached otherwise may write to every log group.
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    this.lambdaFunction = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'main.handler',
      code: props.code,
      memorySize,
      timeout,
      environment,
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
    });
    acknowledge(this.role, 'tracing');
    this.grantPrincipal = this.lambdaFunction.grantPrincipal;
    this.node.defaultChild = this.lambdaFunction.node.defaultChild;
  }

  /** The function's metric of that name. */
  public metric(metricName: string, props?: MetricOptions): Metric {
    return this.lambdaFunction.metric(metricName, props);
  }

  /** Calls. @default - sum over 5 minutes */
  public metricInvocations(props?: MetricOptions): Metric {
    return this.lambdaFunction.metricInvocations(props);
  }

  /** Calls that ended in an error nobody caught. @default - sum over 5 minutes */
  public metricErrors(props?: MetricOptions): Metric {
    return this.lambdaFunction.metricErrors(props);
  }

  /** Calls that were turned away for lack of concurrency. @default - sum over 5 minutes */
  public metricThrottles(props?: MetricOptions): Metric {
    return this.lambdaFunction.metricThrottles(props);
  }

  /** Milliseconds that a call took. @default - average over 5 minutes */
  public metricDuration(props?: MetricOptions): Metric {
    return this.lambdaFunction.metricDuration(props);
  }
}
