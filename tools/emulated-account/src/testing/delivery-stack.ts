import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BuildSpec, PipelineProject } from 'aws-cdk-lib/aws-codebuild';
import { Artifact, Pipeline, PipelineType } from 'aws-cdk-lib/aws-codepipeline';
import {
  CodeBuildAction,
  CodeStarConnectionsSourceAction,
} from 'aws-cdk-lib/aws-codepipeline-actions';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** A pipeline with every type of resource that the delivery of a store has. */
export class DeliveryStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const artifacts = new Bucket(this, 'Artifacts', {
      encryption: BucketEncryption.KMS,
      encryptionKey: new Key(this, 'Key', {
        enableKeyRotation: true,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
    });
    const source = new Artifact();
    const project = new PipelineProject(this, 'Validate', {
      buildSpec: BuildSpec.fromObject({ version: '0.2', phases: {} }),
    });
    const pipeline = new Pipeline(this, 'Pipeline', {
      pipelineType: PipelineType.V2,
      artifactBucket: artifacts,
      stages: [
        {
          stageName: 'Source',
          actions: [
            new CodeStarConnectionsSourceAction({
              actionName: 'Source',
              owner: 'owner',
              repo: 'shop',
              connectionArn: `arn:aws:codeconnections:us-east-1:${this.account}:connection/shop`,
              output: source,
            }),
          ],
        },
        {
          stageName: 'Validate',
          actions: [new CodeBuildAction({ actionName: 'Validate', input: source, project })],
        },
      ],
    });
    pipeline.onStateChange('Failed', { target: new SnsTopic(new Topic(this, 'Topic')) });
    const commit = new StringParameter(this, 'DeployedCommit', { stringValue: 'none' });
    new ManagedPolicy(this, 'Policy', {
      statements: [
        new PolicyStatement({ actions: ['ssm:PutParameter'], resources: [commit.parameterArn] }),
      ],
    });
  }
}
