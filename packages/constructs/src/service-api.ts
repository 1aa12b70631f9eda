import { Duration, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnRoute,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpIntegration,
  HttpIntegrationType,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accessLogFormat } from './private/access-log-format';
import { acknowledge } from './private/acknowledged-findings';
import { durabilityOf } from './private/durability';
import { checkInteger } from './private/integer-prop';
import { checkOrigins } from './private/origin-check';
import { checkRoutes } from './private/route-check';
import type { ServiceRoute } from './service-route';
import type { StoreStage } from './store-stage';

/** Properties of `ServiceApi`. */
export interface ServiceApiProps {
  /** Every route of the API, at least one; no two may take the same requests. */
  readonly routes: ServiceRoute[];

  /** The user pool whose ID tokens open the routes that are not public. */
  readonly userPool: IUserPool;

  /** The client to which those tokens must have been given: their audience. */
  readonly userPoolClient: IUserPoolClient;

  /** What the access logs are worth: their retention and removal policy follow from it. */
  readonly stage: StoreStage;

  /**
   * Name of the API.
   *
   * @default - the construct's id
   */
  readonly apiName?: string;

  /**
   * Origins whose pages may call the API from another origin, such as `https://shop.example.com`:
   * https (http only for localhost), without wildcard or path.
   *
   * @default - none: only a page of the API's own origin can call it
   */
  readonly corsOrigins?: string[];

  /**
   * Requests per second that the API takes in the long run, an integer from 1 to 10000. More are
   * answered with 429.
   *
   * @default 100
   */
  readonly rateLimit?: number;

  /**
   * Requests that the API takes at once before the rate limit counts, an integer from 1 to 5000.
   *
   * @default 200
   */
  readonly burstLimit?: number;

  /**
   * Whether the API counts requests, errors and latency for each route by itself. Six metrics for
   * each route that is called, which AWS charges one by one; those of the API as a whole are free.
   *
   * @default false
   */
  readonly detailedMetrics?: boolean;
}

/**
 * The HTTP API of the services: the given routes and nothing else, an authorizer that asks for a
 * token of the user pool on every route that is not public, throttling, and access logs in JSON.
 * Functions get requests in payload format 2.0.
 *
 * The API checks signature, issuer, audience and time. Callers send the ID token; the user pool's
 * access token passes these checks as well, so that a function has to look at `token_use`.
 *
 * @throws Error when `routes`, `corsOrigins`, `rateLimit` or `burstLimit` breaks its rule.
 */
export class ServiceApi extends Construct {
  /** The HTTP API, without a route of its own. */
  public readonly api: HttpApi;

  /** The only stage, `$default`: the API is at the root of its address. */
  public readonly stage: HttpStage;

  /** Where the access logs go. */
  public readonly accessLogs: LogGroup;

  /** The API's own address, without a trailing slash. */
  public readonly url: string;

  /** Asks for a token of the user pool on every route that is not public. */
  public readonly authorizer: HttpAuthorizer;

  private readonly integrations = new Map<IFunction, HttpIntegration>();

  public constructor(scope: Construct, id: string, props: ServiceApiProps) {
    super(scope, id);
    const { routes, corsOrigins = [], rateLimit = 100, burstLimit = 200 } = props;
    checkRoutes(this, routes);
    checkOrigins(this, 'ServiceApi.corsOrigins', corsOrigins);
    checkInteger(this, {
      prop: 'ServiceApi.rateLimit',
      given: rateLimit,
      least: 1,
      most: 10_000,
      fix: 'Give whole requests per second such as 100.',
    });
    checkInteger(this, {
      prop: 'ServiceApi.burstLimit',
      given: burstLimit,
      least: 1,
      most: 5_000,
      fix: 'Give a whole number of requests such as 200.',
    });

    this.api = new HttpApi(this, 'Api', {
      apiName: props.apiName ?? id,
      createDefaultStage: false,
      ...(corsOrigins.length > 0 && { corsPreflight: corsFor(corsOrigins, routes) }),
    });
    this.url = this.api.apiEndpoint;

    const { logRetention, removalPolicy } = durabilityOf(props.stage);
    this.accessLogs = new LogGroup(this, 'AccessLogs', { retention: logRetention, removalPolicy });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: props.detailedMetrics ?? false,
      throttle: { rateLimit, burstLimit },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLogs),
        format: AccessLogFormat.custom(accessLogFormat),
      },
    });

    this.authorizer = new HttpAuthorizer(this, 'Authorizer', {
      httpApi: this.api,
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: issuerOf(props.userPool),
      jwtAudience: [props.userPoolClient.userPoolClientId],
    });
    for (const route of routes) {
      this.addRoute(route, this.authorizer.authorizerId);
    }
  }

  /** The route of this method and path, such as `GET` and `/inventory/products`. */
  public route(method: HttpMethod, path: string): CfnRoute {
    return this.node.findChild(routeId(method, path)) as CfnRoute;
  }

  /** Requests. @default - sum over 5 minutes */
  public metricCount(props?: MetricOptions): Metric {
    return this.api.metricCount(props);
  }

  /** Requests refused for what the caller did (4xx). @default - sum over 5 minutes */
  public metricClientError(props?: MetricOptions): Metric {
    return this.api.metricClientError(props);
  }

  /** Requests that failed on this side (5xx). @default - sum over 5 minutes */
  public metricServerError(props?: MetricOptions): Metric {
    return this.api.metricServerError(props);
  }

  /** Milliseconds from request to answer. @default - average over 5 minutes */
  public metricLatency(props?: MetricOptions): Metric {
    return this.api.metricLatency(props);
  }

  // The lower-level route, because the other one puts the integration of a function below the first
  // of its routes: a new first route would replace the integration of all the others.
  private addRoute(route: ServiceRoute, authorizerId: string): void {
    const { method, path, operationName } = route;
    const { integrationId } = this.integrationOf(route.function);
    const gatewayRoute = new CfnRoute(this, routeId(method, path), {
      apiId: this.api.apiId,
      routeKey: `${method} ${path}`,
      target: `integrations/${integrationId}`,
      operationName,
      ...(route.public
        ? { authorizationType: 'NONE' }
        : { authorizationType: 'JWT', authorizerId }),
    });
    if (route.public) {
      acknowledge(gatewayRoute, 'publicRoute');
    }
  }

  private integrationOf(target: IFunction): HttpIntegration {
    const known = this.integrations.get(target);
    if (known !== undefined) {
      return known;
    }
    const name = pathWithinStack(target);
    const integration = new HttpIntegration(this, `Integration.${name}`, {
      httpApi: this.api,
      integrationType: HttpIntegrationType.AWS_PROXY,
      integrationUri: target.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    this.integrations.set(target, integration);
    // One permission for all routes of this API: one for each would outgrow the 20 KB that the
    // policy of a function may have.
    target.addPermission(`Invoke.${name}`, {
      scope: this,
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: this.api.arnForExecuteApi(),
    });
    return integration;
  }
}

function routeId(method: HttpMethod, path: string): string {
  return `${method} ${path.replaceAll('/', '.')}`;
}

// Without the stack's own place, so that moving the stack does not replace what is named after it.
function pathWithinStack(target: IFunction): string {
  return target.node.path.slice(Stack.of(target).node.path.length + 1).replaceAll('/', '.');
}

// Built from region and id, as the tokens have it: the pool's own attribute lacks the scheme.
function issuerOf(userPool: IUserPool): string {
  return `https://cognito-idp.${userPool.env.region}.amazonaws.com/${userPool.userPoolId}`;
}

function corsFor(allowOrigins: string[], routes: readonly ServiceRoute[]): CorsPreflightOptions {
  return {
    allowOrigins,
    allowMethods: [...new Set(routes.map(({ method }) => CorsHttpMethod[method]))].sort(),
    allowHeaders: ['authorization', 'content-type', 'x-correlation-id', 'x-register-id'],
    // The refresh token travels in a cookie.
    allowCredentials: true,
    maxAge: Duration.hours(1),
  };
}
