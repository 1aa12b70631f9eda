import type { ServiceFunction } from '@agentic-retail/constructs';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Allows a function the given actions on a table, without its indexes. */
export function allowOnTable(service: ServiceFunction, table: ITable, ...actions: string[]): void {
  allow(service, table.tableArn, actions);
}

/** Allows a function to query one index. */
export function allowQuery(service: ServiceFunction, table: ITable, index: string): void {
  allow(service, `${table.tableArn}/index/${index}`, ['Query']);
}

// The grants of a table reach all of its indexes with every action, and allow to describe it.
function allow(service: ServiceFunction, resource: string, actions: readonly string[]): void {
  service.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [resource],
    }),
  );
}
