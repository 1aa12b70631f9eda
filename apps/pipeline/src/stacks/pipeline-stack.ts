import { CostTags, DeployRole } from '@agentic-retail/constructs';
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Artifact, Pipeline, PipelineType, ProviderType } from 'aws-cdk-lib/aws-codepipeline';
import {
  CodeBuildAction,
  CodeStarConnectionsSourceAction,
  ManualApprovalAction,
} from 'aws-cdk-lib/aws-codepipeline-actions';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { deliveryNames } from '../config/delivery-names.ts';
import { acknowledgeArtifacts } from './pipeline/acknowledge-artifacts.ts';
import { artifactBucket } from './pipeline/artifact-bucket.ts';
import { allowBuild } from './pipeline/build-access.ts';
import { tellFailures } from './pipeline/notifications.ts';
import { pipelineRole } from './pipeline/pipeline-role.ts';
import { stageBuild } from './pipeline/stage-builds.ts';
import { planned, type StageCommand, stageCommands, validated } from './pipeline/stage-commands.ts';
import { type RetailStackProps, stackPropsOf } from './retail-stack-props.ts';

/**
 * The pipeline of an environment: from a commit on its branch to the running store. It is deployed by
 * a person and not by itself, so that no commit can change the way to production by itself.
 */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: RetailStackProps) {
    super(scope, id, stackPropsOf(props, 'Delivery of the store'));
    const { environmentName, environment } = props;
    const { connectionArn, repository, branch, approvalBeforeDeploy, alarmEmail } = environment;
    CostTags.apply(this, { environmentName, team: environment.team });
    CostTags.component(this, 'delivery');

    const names = deliveryNames(environmentName);
    const artifacts = artifactBucket(this);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const topic = new Topic(this, 'Topic', {
      displayName: `Delivery of the store (${environmentName})`,
      enforceSSL: true,
    });
    if (alarmEmail !== undefined) {
      topic.addSubscription(new EmailSubscription(alarmEmail));
    }
    const deploy = new DeployRole(this, 'Deploy', { environmentName, roleName: names.deployRole });
    const validateRole = this.validateRole(deploy.deployedCommitParameterName);
    for (const role of [deploy.role, validateRole]) {
      allowBuild(role, { artifacts, logGroup, connectionArn });
    }
    const commands = stageCommands(environmentName);
    const build = (id: string, command: StageCommand, role: Role) =>
      stageBuild(this, id, { command, artifacts, logGroup, role });
    const builds = {
      validate: build('ValidateBuild', commands.validate, validateRole),
      plan: build('PlanBuild', commands.plan, deploy.role),
      deploy: build('DeployBuild', commands.deploy, deploy.role),
      page: build('PageBuild', commands.publishPage, deploy.role),
    };

    const role = pipelineRole(this, 'PipelineRole', {
      artifacts,
      connectionArn,
      topic,
      projects: Object.values(builds),
    });
    const source = new Artifact('Source');
    const validatedArtifact = new Artifact(validated);
    const plannedArtifact = new Artifact(planned);
    const [owner = '', repo = ''] = repository.split('/');
    const sourceAction = new CodeStarConnectionsSourceAction({
      actionName: 'Commit',
      owner,
      repo,
      branch,
      connectionArn,
      output: source,
      // With its history, by which Nx knows what has changed.
      codeBuildCloneOutput: true,
    });
    const pipeline = new Pipeline(this, 'Pipeline', {
      pipelineName: names.pipeline,
      pipelineType: PipelineType.V2,
      artifactBucket: artifacts,
      role: role.withoutPolicyUpdates(),
      usePipelineRoleForActions: true,
      triggers: [
        {
          providerType: ProviderType.CODE_STAR_SOURCE_CONNECTION,
          gitConfiguration: { sourceAction, pushFilter: [{ branchesIncludes: [branch] }] },
        },
      ],
      stages: [
        { stageName: 'Source', actions: [sourceAction] },
        {
          stageName: 'Validate',
          actions: [
            new CodeBuildAction({
              actionName: 'Validate',
              project: builds.validate,
              input: source,
              outputs: [validatedArtifact],
            }),
          ],
        },
        {
          stageName: 'Plan',
          actions: [
            new CodeBuildAction({
              actionName: 'Plan',
              project: builds.plan,
              input: source,
              extraInputs: [validatedArtifact],
              outputs: [plannedArtifact],
              variablesNamespace: 'Plan',
            }),
          ],
        },
        ...(approvalBeforeDeploy
          ? [
              {
                stageName: 'Approve',
                actions: [
                  new ManualApprovalAction({
                    actionName: 'Approve',
                    notificationTopic: topic,
                    additionalInformation:
                      'Deploys #{Plan.PLAN_SUMMARY}. The diff is at the end of the log, and in plan.md of the artifact Planned.',
                    externalEntityLink: '#{Plan.PLAN_LINK}',
                  }),
                ],
              },
            ]
          : []),
        {
          stageName: 'Deploy',
          actions: [
            new CodeBuildAction({
              actionName: 'Deploy',
              project: builds.deploy,
              input: source,
              extraInputs: [plannedArtifact],
              outputs: [new Artifact('Deployed')],
            }),
          ],
        },
        {
          stageName: 'Web',
          actions: [
            new CodeBuildAction({
              actionName: 'Page',
              project: builds.page,
              input: source,
              outputs: [new Artifact('Published')],
            }),
          ],
        },
      ],
    });
    tellFailures(pipeline, topic);
    for (const acting of [role, deploy.role, validateRole]) {
      acknowledgeArtifacts(acting, artifacts);
    }
    new CfnOutput(this, 'PipelineName', { value: pipeline.pipelineName });
    new CfnOutput(this, 'DeliveryTopicArn', { value: topic.topicArn });
  }

  /** Tests run the code of whoever committed, so they get what they need and no more. */
  private validateRole(deployedCommitParameterName: string): Role {
    const role = new Role(this, 'ValidateRole', {
      description: 'Checks a commit before it is planned',
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter'],
        resources: [
          this.formatArn({
            service: 'ssm',
            resource: 'parameter',
            resourceName: deployedCommitParameterName.slice(1),
          }),
        ],
      }),
    );
    return role;
  }
}
