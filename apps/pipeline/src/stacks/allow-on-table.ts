import type { ServiceFunction } from '@agentic-retail/constructs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Allows a function these actions of DynamoDB on one table or index, and no other: the grants of a
 * table reach all of its indexes with every action, and allow to describe it.
 */
export function allowOnTable(
  service: ServiceFunction,
  resource: string,
  actions: readonly string[],
): void {
  service.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [resource],
    }),
  );
}
