import type { ServiceFunction, ServiceRoute } from '@agentic-retail/constructs';
import type { Route } from '@agentic-retail/contracts/route';
import type { ServiceName } from '@agentic-retail/contracts/routes';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';

/** The route table, by operation id. */
export type RouteTable = Readonly<
  Record<string, Pick<Route, 'method' | 'path' | 'access'> & { readonly service: ServiceName }>
>;

/** Every route of the table, answered by the function of its service. */
export function serviceRoutes(
  table: RouteTable,
  functions: Readonly<Record<ServiceName, ServiceFunction>>,
): ServiceRoute[] {
  return Object.entries(table).map(([operationName, { method, path, service, access }]) => ({
    operationName,
    method: HttpMethod[method],
    path,
    function: functions[service].lambdaFunction,
    public: access === 'public',
  }));
}
