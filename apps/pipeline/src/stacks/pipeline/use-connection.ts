import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Allows to read the repository through its connection, under the name its ARN has for the service. */
export function useConnection(connectionArn: string): PolicyStatement {
  const [, , service] = connectionArn.split(':');
  return new PolicyStatement({
    actions: [`${service}:UseConnection`],
    resources: [connectionArn],
  });
}
