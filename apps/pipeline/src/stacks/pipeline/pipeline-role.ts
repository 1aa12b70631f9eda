import { Stack } from 'aws-cdk-lib';
import type { IProject } from 'aws-cdk-lib/aws-codebuild';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { useConnection } from './use-connection.ts';

interface PipelineRoleProps {
  readonly artifacts: Bucket;
  readonly projects: readonly IProject[];
  readonly connectionArn: string;
  /** Where approval is asked for. */
  readonly topic: ITopic;
}

/** The role of a pipeline and its actions: moves artifacts, starts builds, asks for approval. */
export function pipelineRole(scope: Construct, id: string, props: PipelineRoleProps): Role {
  const { artifacts, projects, connectionArn, topic } = props;
  const role = new Role(scope, id, {
    description: 'Moves a commit from stage to stage',
    assumedBy: new ServicePrincipal('codepipeline.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  });
  const allow = (actions: string[], resources: string[]) =>
    role.addToPolicy(new PolicyStatement({ actions, resources }));
  role.addToPolicy(useConnection(connectionArn));
  allow(
    ['s3:GetBucketAcl', 's3:GetBucketLocation', 's3:GetBucketVersioning'],
    [artifacts.bucketArn],
  );
  allow(
    ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:PutObjectAcl'],
    [artifacts.arnForObjects('*')],
  );
  allow(
    ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'],
    projects.map(({ projectArn }) => projectArn),
  );
  allow(['sns:Publish'], [topic.topicArn]);
  return role;
}
