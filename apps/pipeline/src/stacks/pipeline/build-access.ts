import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { useConnection } from './use-connection.ts';

interface BuildAccess {
  readonly artifacts: Bucket;
  readonly logGroup: ILogGroup;
  readonly connectionArn: string;
}

/**
 * What every build does, whatever its stage: clone the commit, take and leave artifacts and the
 * cache, write its log. CDK's own grants would allow patterns of actions.
 */
export function allowBuild(role: IRole, { artifacts, logGroup, connectionArn }: BuildAccess): void {
  role.addToPrincipalPolicy(useConnection(connectionArn));
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['s3:GetBucketAcl', 's3:GetBucketLocation'],
      resources: [artifacts.bucketArn],
    }),
  );
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
      resources: [artifacts.arnForObjects('*')],
    }),
  );
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
}
