/** Who makes a call: a build by its own role, or by a role of `cdk bootstrap` that it takes on. */
type Caller = 'validate' | 'deploy' | 'cdk deploy role' | 'cdk publishing role';

/** A call that the stages make. */
export interface ApiCall {
  /** Command, paginator or waiter of the SDK; none where the CDK's command or CodeBuild makes it. */
  readonly sdk?: string;
  readonly action: string;
  readonly callers: readonly Caller[];
  /** What it is about, by a key of `Targets`. */
  readonly target: keyof Targets;
}

/** ARNs of what one environment's delivery is about. */
export interface Targets {
  readonly anything: string;
  readonly deployedCommit: string;
  readonly pageBucket: string;
  readonly pageObject: string;
  readonly pageDistribution: string;
  readonly stack: string;
  readonly bootstrapVersion: string;
  readonly cdkDeployRole: string;
  readonly cdkPublishingRole: string;
  readonly cdkExecutionRole: string;
  readonly cdkAsset: string;
  readonly cdkAssetBucket: string;
  readonly artifact: string;
  readonly artifactBucket: string;
  readonly log: string;
  readonly connection: string;
}

const builds = ['validate', 'deploy'] as const;
const cdk = ['cdk deploy role'] as const;

/**
 * Every call that the stages make. Tests hold this list against the adapters, so that none is left
 * out, and against the policies, so that each is allowed.
 */
export const apiCalls: readonly ApiCall[] = [
  // Any identity may ask who it is.
  {
    sdk: 'GetParameterCommand',
    action: 'ssm:GetParameter',
    callers: builds,
    target: 'deployedCommit',
  },
  {
    sdk: 'PutParameterCommand',
    action: 'ssm:PutParameter',
    callers: ['deploy'],
    target: 'deployedCommit',
  },
  {
    sdk: 'paginateListObjectsV2',
    action: 's3:ListBucket',
    callers: ['deploy'],
    target: 'pageBucket',
  },
  { sdk: 'PutObjectCommand', action: 's3:PutObject', callers: ['deploy'], target: 'pageObject' },
  {
    sdk: 'DeleteObjectsCommand',
    action: 's3:DeleteObject',
    callers: ['deploy'],
    target: 'pageObject',
  },
  {
    sdk: 'CreateInvalidationCommand',
    action: 'cloudfront:CreateInvalidation',
    callers: ['deploy'],
    target: 'pageDistribution',
  },
  {
    sdk: 'waitUntilInvalidationCompleted',
    action: 'cloudfront:GetInvalidation',
    callers: ['deploy'],
    target: 'pageDistribution',
  },
  {
    sdk: 'DescribeStacksCommand',
    action: 'cloudformation:DescribeStacks',
    callers: cdk,
    target: 'stack',
  },
  {
    sdk: 'DescribeChangeSetCommand',
    action: 'cloudformation:DescribeChangeSet',
    callers: cdk,
    target: 'stack',
  },
  {
    sdk: 'ExecuteChangeSetCommand',
    action: 'cloudformation:ExecuteChangeSet',
    callers: cdk,
    target: 'stack',
  },
  {
    sdk: 'GetTemplateCommand',
    action: 'cloudformation:GetTemplate',
    callers: cdk,
    target: 'stack',
  },
  {
    sdk: 'paginateDescribeStackEvents',
    action: 'cloudformation:DescribeStackEvents',
    callers: cdk,
    target: 'stack',
  },
  {
    sdk: 'paginateListExports',
    action: 'cloudformation:ListExports',
    callers: cdk,
    target: 'anything',
  },
  // The CDK's command, as it prepares a change set.
  { action: 'sts:AssumeRole', callers: ['deploy'], target: 'cdkDeployRole' },
  { action: 'sts:AssumeRole', callers: ['deploy'], target: 'cdkPublishingRole' },
  { action: 'ssm:GetParameter', callers: cdk, target: 'bootstrapVersion' },
  { action: 'cloudformation:CreateChangeSet', callers: cdk, target: 'stack' },
  { action: 'cloudformation:DeleteChangeSet', callers: cdk, target: 'stack' },
  { action: 'cloudformation:UpdateTerminationProtection', callers: cdk, target: 'stack' },
  { action: 'iam:PassRole', callers: cdk, target: 'cdkExecutionRole' },
  { action: 's3:GetBucketLocation', callers: ['cdk publishing role'], target: 'cdkAssetBucket' },
  { action: 's3:ListBucket', callers: ['cdk publishing role'], target: 'cdkAssetBucket' },
  { action: 's3:PutObject', callers: ['cdk publishing role'], target: 'cdkAsset' },
  // CodeBuild itself.
  { action: 's3:GetObject', callers: builds, target: 'artifact' },
  { action: 's3:GetObjectVersion', callers: builds, target: 'artifact' },
  { action: 's3:PutObject', callers: builds, target: 'artifact' },
  { action: 's3:GetBucketAcl', callers: builds, target: 'artifactBucket' },
  { action: 's3:GetBucketLocation', callers: builds, target: 'artifactBucket' },
  { action: 'logs:CreateLogStream', callers: builds, target: 'log' },
  { action: 'logs:PutLogEvents', callers: builds, target: 'log' },
  { action: 'codeconnections:UseConnection', callers: builds, target: 'connection' },
];
