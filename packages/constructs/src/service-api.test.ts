import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { ServiceApi, type ServiceApiProps } from './service-api';
import { ServiceFunction } from './service-function';
import { StaffDirectory } from './staff-directory';
import { StoreStage } from './store-stage';
import { unvalidatedApp } from './testing/unvalidated-app';

const code = Code.fromInline('exports.handler = async () => undefined;');
const stage = StoreStage.DISPOSABLE;

interface RouteLine {
  readonly method: HttpMethod;
  readonly path: string;
  readonly public?: boolean;
  readonly by?: 'auth' | 'inventory';
}

const shop: readonly RouteLine[] = [
  { method: HttpMethod.POST, path: '/auth/login', public: true, by: 'auth' },
  { method: HttpMethod.GET, path: '/inventory/products' },
  { method: HttpMethod.GET, path: '/inventory/products/{sku}', public: false },
  { method: HttpMethod.DELETE, path: '/inventory/products/{sku}' },
];

function apiOf(
  props: Partial<Omit<ServiceApiProps, 'routes'>> = {},
  routes: readonly RouteLine[] = shop,
): Template {
  const stack = new Stack(unvalidatedApp(), 'Service', { env: { region: 'eu-west-2' } });
  const functions = {
    auth: new ServiceFunction(stack, 'Auth', { code, stage }).lambdaFunction,
    inventory: new ServiceFunction(stack, 'Inventory', { code, stage }).lambdaFunction,
  };
  const { userPool, userPoolClient } = new StaffDirectory(stack, 'Staff', { stage });
  new ServiceApi(stack, 'Api', {
    routes: routes.map(({ by = 'inventory', ...route }) => ({ ...route, function: functions[by] })),
    userPool,
    userPoolClient,
    stage,
    ...props,
  });
  return Template.fromStack(stack);
}

const idOf = (template: Template, type: string, startingWith = ''): string =>
  Object.keys(template.findResources(type)).find((id) => id.startsWith(startingWith)) ?? 'none';

describe('ServiceApi', () => {
  const template = apiOf();
  const authorizer = idOf(template, 'AWS::ApiGatewayV2::Authorizer');

  it('has the given routes and no other', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'));
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual([
      'DELETE /inventory/products/{sku}',
      'GET /inventory/products',
      'GET /inventory/products/{sku}',
      'POST /auth/login',
    ]);
  });

  it('lets anyone call a public route', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'POST /auth/login',
      AuthorizationType: 'NONE',
      AuthorizerId: Match.absent(),
    });
  });

  test.each(['GET /inventory/products', 'GET /inventory/products/{sku}'])(
    'asks for a token on %s',
    (RouteKey) => {
      template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
        RouteKey,
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: authorizer },
      });
    },
  );

  it('trusts tokens that the pool of its region gave to the client', () => {
    const pool = idOf(template, 'AWS::Cognito::UserPool');
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: idOf(template, 'AWS::Cognito::UserPoolClient') }],
        Issuer: {
          'Fn::Join': ['', ['https://cognito-idp.eu-west-2.amazonaws.com/', { Ref: pool }]],
        },
      },
    });
  });

  test.each([
    ['POST /auth/login', 'Auth'],
    ['GET /inventory/products', 'Inventory'],
    ['DELETE /inventory/products/{sku}', 'Inventory'],
  ])('sends %s to the function %s in payload format 2.0', (RouteKey, name) => {
    const [integration] = Object.entries(
      template.findResources('AWS::ApiGatewayV2::Integration', {
        Properties: {
          IntegrationType: 'AWS_PROXY',
          PayloadFormatVersion: '2.0',
          IntegrationUri: { 'Fn::GetAtt': [idOf(template, 'AWS::Lambda::Function', name), 'Arn'] },
        },
      }),
    ).map(([id]) => id);
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey,
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: integration }]] },
    });
  });

  it('has one integration and one permission for each function', () => {
    template.resourceCountIs('AWS::ApiGatewayV2::Integration', 2);
    template.resourceCountIs('AWS::Lambda::Permission', 2);
  });

  it('lets only this API call the functions', () => {
    template.allResourcesProperties('AWS::Lambda::Permission', {
      Principal: 'apigateway.amazonaws.com',
      SourceArn: Match.objectLike({
        'Fn::Join': ['', Match.arrayWith([{ Ref: idOf(template, 'AWS::ApiGatewayV2::Api') }])],
      }),
    });
  });

  it('keeps every other resource when a route is put before the others', () => {
    const more: RouteLine[] = [{ method: HttpMethod.GET, path: '/shop' }, ...shop];
    const before = Object.keys(template.toJSON().Resources);
    expect(Object.keys(apiOf({}, more).toJSON().Resources)).toEqual(expect.arrayContaining(before));
  });

  it('tells apart paths that differ in a hyphen and a slash', () => {
    const routes: RouteLine[] = [
      { method: HttpMethod.GET, path: '/a-b' },
      { method: HttpMethod.GET, path: '/a/b' },
    ];
    apiOf({}, routes).resourceCountIs('AWS::ApiGatewayV2::Route', 2);
  });

  it('carries the name of an operation into the template', () => {
    const stack = new Stack(unvalidatedApp(), 'Service');
    const { lambdaFunction } = new ServiceFunction(stack, 'Inventory', { code, stage });
    const { userPool, userPoolClient } = new StaffDirectory(stack, 'Staff', { stage });
    const operationName = 'getShop';
    new ServiceApi(stack, 'Api', {
      routes: [{ method: HttpMethod.GET, path: '/shop', function: lambdaFunction, operationName }],
      userPool,
      userPoolClient,
      stage,
    });
    Template.fromStack(stack).hasResourceProperties('AWS::ApiGatewayV2::Route', {
      OperationName: 'getShop',
    });
  });

  it('is named after the construct unless told otherwise', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { Name: 'Api' });
    apiOf({ apiName: 'till' }).hasResourceProperties('AWS::ApiGatewayV2::Api', { Name: 'till' });
  });

  it('is throttled', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    });
  });

  it('counts by route only when told to', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { DetailedMetricsEnabled: false },
    });
    apiOf({ detailedMetrics: true }).hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { DetailedMetricsEnabled: true },
    });
  });

  it('takes other limits', () => {
    apiOf({ rateLimit: 5, burstLimit: 10 }).hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
    });
  });

  it('logs each request as JSON, without headers, query or body', () => {
    const [apiStage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
    const settings = apiStage?.Properties.AccessLogSettings;
    expect(settings.DestinationArn).toEqual({
      'Fn::GetAtt': [idOf(template, 'AWS::Logs::LogGroup', 'ApiAccessLogs'), 'Arn'],
    });
    expect(JSON.parse(settings.Format)).toMatchObject({
      requestId: '$context.requestId',
      routeKey: '$context.routeKey',
      status: '$context.status',
    });
  });

  test.each([
    [StoreStage.DISPOSABLE, 14],
    [StoreStage.PRODUCTION, 365],
  ])('keeps access logs of a %s store for %i days', (ofStage, RetentionInDays) => {
    const logged = apiOf({ stage: ofStage });
    const id = idOf(logged, 'AWS::Logs::LogGroup', 'ApiAccessLogs');
    expect(logged.toJSON().Resources[id].Properties.RetentionInDays).toBe(RetentionInDays);
  });

  it('answers no other origin unless told to', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { CorsConfiguration: Match.absent() });
  });

  it('answers known origins, with the methods of its routes', () => {
    apiOf({
      corsOrigins: ['https://shop.example.com', 'http://localhost:5173'],
    }).hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: {
        AllowOrigins: ['https://shop.example.com', 'http://localhost:5173'],
        AllowMethods: ['DELETE', 'GET', 'POST'],
        AllowHeaders: ['authorization', 'content-type', 'x-correlation-id', 'x-register-id'],
        AllowCredentials: true,
        MaxAge: 3600,
      },
    });
  });
});

describe('what is within a ServiceApi', () => {
  const stack = new Stack(unvalidatedApp(), 'Service', { env: { region: 'eu-west-2' } });
  const { lambdaFunction } = new ServiceFunction(stack, 'Inventory', { code, stage });
  const { userPool, userPoolClient } = new StaffDirectory(stack, 'Staff', { stage });
  const api = new ServiceApi(stack, 'Api', {
    routes: [{ method: HttpMethod.GET, path: '/inventory/products', function: lambdaFunction }],
    userPool,
    userPoolClient,
    stage,
  });

  it('can be reached: each route, and the authorizer', () => {
    expect(api.route(HttpMethod.GET, '/inventory/products').routeKey).toBe(
      'GET /inventory/products',
    );
    expect(api.authorizer.authorizerId).toBeDefined();
    expect(() => api.route(HttpMethod.PUT, '/inventory/products')).toThrow();
  });

  it('can be measured', () => {
    const metrics = [
      api.metricCount(),
      api.metricClientError(),
      api.metricServerError(),
      api.metricLatency(),
    ];
    expect(metrics.map(({ metricName }) => metricName)).toEqual(['Count', '4xx', '5xx', 'Latency']);
  });
});

describe('ServiceApi refuses', () => {
  test.each(['*', 'https://*.example.com', 'http://shop.example.com', 'https://shop.example.com/'])(
    'the origin %s',
    (origin) => {
      expect(() => apiOf({ corsOrigins: [origin] })).toThrow(
        `Service/Api: ServiceApi.corsOrigins must be exact origins: https (http only for localhost), no wildcard, no path; it is "${origin}". Fix: Write it as a browser sends it, such as "https://shop.example.com".`,
      );
    },
  );

  test.each([0, 1.5, 10_001])('a rate limit of %d', (rateLimit) => {
    expect(() => apiOf({ rateLimit })).toThrow(
      `Service/Api: ServiceApi.rateLimit must be an integer from 1 to 10000; it is ${rateLimit}. Fix: Give whole requests per second such as 100.`,
    );
  });

  test.each([0, 1.5, 5_001])('a burst limit of %d', (burstLimit) => {
    expect(() => apiOf({ burstLimit })).toThrow(
      `Service/Api: ServiceApi.burstLimit must be an integer from 1 to 5000; it is ${burstLimit}. Fix: Give a whole number of requests such as 200.`,
    );
  });
});
