import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { ServiceRoute } from '../service-route';
import { checkProp } from './prop-check';

const segment = String.raw`(?:[A-Za-z0-9_-]+|\{[A-Za-z0-9_]+\})`;
const pathPattern = new RegExp(`^/(?:${segment}(?:/${segment})*)?$`);

/**
 * Refuses a list of routes that has none, names a path or method the API should not have, or takes
 * the same requests twice. The gateway would refuse some of these too, but only in the middle of a
 * deployment.
 */
export function checkRoutes(scope: Construct, routes: readonly ServiceRoute[]): void {
  checkProp(scope, routes.length > 0, {
    prop: 'ServiceApi.routes',
    rule: 'have at least one route',
    given: routes,
    fix: 'Name every route of the API; there is no catch-all.',
  });
  const taken = new Map<string, string>();
  for (const { method, path } of routes) {
    const route = `${method} ${path}`;
    checkProp(scope, pathPattern.test(path), {
      prop: 'ServiceApi.routes',
      rule: 'have paths of plain segments and whole {parameters}, without a trailing slash or {proxy+}',
      given: route,
      fix: 'Write one route for each path, such as "/transactions/{id}".',
    });
    checkProp(scope, method !== HttpMethod.ANY, {
      prop: 'ServiceApi.routes',
      rule: 'name one method each',
      given: route,
      fix: 'Write one route for each method instead of ANY.',
    });
    // Names of parameters don't tell requests apart.
    const shape = route.replaceAll(/\{[^}]*\}/g, '{}');
    const other = taken.get(shape);
    checkProp(scope, other === undefined, {
      prop: 'ServiceApi.routes',
      rule: `take each request once, but "${other}" takes the same requests as another route`,
      given: route,
      fix: 'Remove one of the two, or change its path or method.',
    });
    taken.set(shape, route);
  }
}
