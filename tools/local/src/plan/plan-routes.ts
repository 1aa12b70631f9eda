import { functionArn } from './local-ids.ts';
import type { JwtAuthorizerPlan, RoutePlan } from './plan.ts';
import { nameOf } from './plan-functions.ts';
import { type ResolvedResource, recordOf } from './resolved-resource.ts';

/** The routes of the HTTP API, each with its function and authorizer. */
export function planRoutes(resources: (type: string) => ResolvedResource[]): RoutePlan[] {
  const functions = new Map(
    resources('AWS::Lambda::Function').map((resource) => {
      const name = nameOf(resource);
      return [functionArn(resource.stack.region, name), name];
    }),
  );
  const integrations = byId(resources('AWS::ApiGatewayV2::Integration'));
  const authorizers = byId(resources('AWS::ApiGatewayV2::Authorizer'));

  return resources('AWS::ApiGatewayV2::Route').map((route) => {
    const routeKey = route.text('RouteKey');
    const integration = integrations.get(route.text('Target').replace(/^integrations\//, ''));
    const functionName = functions.get(integration?.text('IntegrationUri') ?? '');
    if (functionName === undefined) throw new Error(`route ${routeKey} leads to no function`);
    const type = route.get('AuthorizationType') ?? 'NONE';
    if (type === 'NONE') return { routeKey, functionName };
    const authorizer = authorizers.get(String(route.get('AuthorizerId')));
    if (type !== 'JWT' || authorizer === undefined) {
      throw new Error(`route ${routeKey}: authorization ${type} is not known on the laptop`);
    }
    return { routeKey, functionName, authorizer: authorizerPlan(authorizer) };
  });
}

function authorizerPlan(authorizer: ResolvedResource): JwtAuthorizerPlan {
  const source = authorizer.get('IdentitySource');
  if (!Array.isArray(source) || source.join() !== '$request.header.Authorization') {
    throw new Error(
      `authorizer ${authorizer.id} takes its token from somewhere unknown: ${source}`,
    );
  }
  const { Issuer, Audience } = recordOf(authorizer.get('JwtConfiguration'));
  if (typeof Issuer !== 'string' || !Array.isArray(Audience)) {
    throw new Error(`authorizer ${authorizer.id} lacks issuer or audience`);
  }
  return { issuer: Issuer, audience: Audience.map(String) };
}

function byId(resources: readonly ResolvedResource[]): ReadonlyMap<string, ResolvedResource> {
  return new Map(resources.map((resource) => [resource.id, resource]));
}
