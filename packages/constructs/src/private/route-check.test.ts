import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { unvalidatedApp } from '../testing/unvalidated-app';
import { checkRoutes } from './route-check';

const stack = new Stack(unvalidatedApp(), 'Service');
const target = new LambdaFunction(stack, 'Function', {
  code: Code.fromInline('exports.handler = async () => undefined;'),
  handler: 'index.handler',
  runtime: Runtime.NODEJS_24_X,
});

function check(...routes: readonly [HttpMethod, string][]): void {
  checkRoutes(
    stack,
    routes.map(([method, path]) => ({ method, path, function: target })),
  );
}

describe('checkRoutes', () => {
  test.each(['/', '/shop', '/inventory/products/{sku}', '/a/{b_1}/c-d/{e}'])(
    'accepts the path %s',
    (path) => {
      expect(() => check([HttpMethod.GET, path])).not.toThrow();
    },
  );

  it('accepts one path with several methods', () => {
    expect(() => check([HttpMethod.GET, '/shop'], [HttpMethod.PUT, '/shop'])).not.toThrow();
  });

  it('accepts a parameter beside a fixed segment', () => {
    expect(() => check([HttpMethod.GET, '/a/{id}'], [HttpMethod.GET, '/a/b'])).not.toThrow();
  });

  test.each(['shop', '/shop/', '//shop', '/{proxy+}', '/a{b}', '/a b', '/a?b=c', '/*'])(
    'refuses the path %s',
    (path) => {
      expect(() => check([HttpMethod.GET, path])).toThrow(
        `Service: ServiceApi.routes must have paths of plain segments and whole {parameters}, without a trailing slash or {proxy+}; it is "GET ${path}". Fix: Write one route for each path, such as "/transactions/{id}".`,
      );
    },
  );

  it('refuses any method at once', () => {
    expect(() => check([HttpMethod.ANY, '/shop'])).toThrow(
      'Service: ServiceApi.routes must name one method each; it is "ANY /shop". Fix: Write one route for each method instead of ANY.',
    );
  });

  it('refuses an API without routes', () => {
    expect(() => check()).toThrow(
      'Service: ServiceApi.routes must have at least one route; it is []. Fix: Name every route of the API; there is no catch-all.',
    );
  });

  it('refuses the same route twice', () => {
    expect(() => check([HttpMethod.GET, '/shop'], [HttpMethod.GET, '/shop'])).toThrow(
      '"GET /shop" takes the same requests',
    );
  });

  it('refuses routes that differ in the name of a parameter only', () => {
    expect(() => check([HttpMethod.GET, '/a/{id}'], [HttpMethod.GET, '/a/{sku}'])).toThrow(
      'Service: ServiceApi.routes must take each request once, but "GET /a/{id}" takes the same requests as another route; it is "GET /a/{sku}". Fix: Remove one of the two, or change its path or method.',
    );
  });
});
