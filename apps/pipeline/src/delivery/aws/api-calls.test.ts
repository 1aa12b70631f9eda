import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isAllowed, type KnownStatement } from '@agentic-retail/template-checks/is-allowed';
import { roleStatements } from '@agentic-retail/template-checks/role-statements';
import { describe, expect, it, test } from '@jest/globals';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { deliveryNames } from '../../config/delivery-names.ts';
import { environments } from '../../config/environments.ts';
import { addPipelines } from '../../stages/add-pipelines.ts';
import { testStore } from '../../testing/test-store.ts';
import { leastVersion } from '../doctor/bootstrap-finding.ts';
import { apiCalls, type Targets } from './api-calls.ts';

const account = '123456789012';
const region = 'us-east-1';
const pseudo = { 'AWS::AccountId': account, 'AWS::Partition': 'aws', 'AWS::Region': region };
const cdkRole = (purpose: string) =>
  `arn:aws:iam::${account}:role/cdk-hnb659fds-${purpose}-role-${account}-${region}`;
const assets = `arn:aws:s3:::cdk-hnb659fds-assets-${account}-${region}`;
const parameter = (name: string) => `arn:aws:ssm:${region}:${account}:parameter${name}`;
const pageBucket = (environment: string) => `arn:aws:s3:::agentic-retail-os-web-${environment}`;
const distribution = (id: string) => `arn:aws:cloudfront::${account}:distribution/${id}`;
const log = `arn:aws:logs:${region}:${account}:log-group:builds`;

const targets: Targets = {
  anything: '*',
  deployedCommit: parameter('/agentic-retail/dev/deployed-commit'),
  pageBucket: pageBucket('dev'),
  pageObject: `${pageBucket('dev')}/assets/a.js`,
  pageDistribution: distribution('EDEV'),
  stack: `arn:aws:cloudformation:${region}:${account}:stack/agentic-retail-dev-data/1`,
  bootstrapVersion: parameter('/cdk-bootstrap/hnb659fds/version'),
  cdkDeployRole: cdkRole('deploy'),
  cdkPublishingRole: cdkRole('file-publishing'),
  cdkExecutionRole: cdkRole('cfn-exec'),
  cdkAsset: `${assets}/code.zip`,
  cdkAssetBucket: assets,
  artifact: 'arn:aws:s3:::artifacts/dev/Planned/1',
  artifactBucket: 'arn:aws:s3:::artifacts',
  log: `${log}:log-stream:DeployBuild/1`,
  connection: environments.dev.connectionArn,
};

const app = new App();
addPipelines(app, environments);
const pipeline = Template.fromStack(
  app.node.findChild(deliveryNames('dev').pipelineStack) as Stack,
).toJSON();
const page = testStore('dev').web.toJSON();
const bootstrap = bootstrapTemplate();

/** What each caller may do: by the templates, and by a policy of AWS where one is attached. */
const statements: Record<(typeof apiCalls)[number]['callers'][number], KnownStatement[]> = {
  validate: ofBuild('ValidateRole'),
  deploy: [
    ...ofBuild('DeployRole'),
    ...roleStatements(page, deliveryNames('dev').deployRole, {
      ...pseudo,
      [`${logicalId(page, 'AWS::S3::Bucket', 'WebBucket')}.Arn`]: targets.pageBucket,
      [logicalId(page, 'AWS::CloudFront::Distribution', 'Web')]: 'EDEV',
    }),
  ],
  'cdk deploy role': [...ofBootstrap('DeploymentActionRole'), cloudFormationReadOnlyAccess()],
  'cdk publishing role': ofBootstrap('FilePublishingRole'),
};

function ofBuild(role: string): KnownStatement[] {
  return roleStatements(pipeline, logicalId(pipeline, 'AWS::IAM::Role', role), {
    ...pseudo,
    [`${logicalId(pipeline, 'AWS::S3::Bucket', 'Artifacts')}.Arn`]: targets.artifactBucket,
    [`${logicalId(pipeline, 'AWS::Logs::LogGroup', 'Log')}.Arn`]: `${log}:*`,
  });
}

function ofBootstrap(role: string): KnownStatement[] {
  return roleStatements(bootstrap, role, {
    ...pseudo,
    CreateNewKey: 'false',
    CdkBootstrapVersion: '/cdk-bootstrap/hnb659fds/version',
    FileAssetsBucketKmsKeyId: 'AWS_MANAGED_KEY',
    'StagingBucket.Arn': assets,
    'CloudFormationExecutionRole.Arn': targets.cdkExecutionRole,
  });
}

/** The template of `cdk bootstrap`, as the CDK that is installed brings it. */
function bootstrapTemplate() {
  const cdk = createRequire(__filename).resolve('aws-cdk/bin/cdk');
  const show = [cdk, 'bootstrap', '--show-template', '--json', '--no-notices'];
  return JSON.parse(execFileSync(process.execPath, show, { encoding: 'utf8' }));
}

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCloudFormationReadOnlyAccess.html */
function cloudFormationReadOnlyAccess(): KnownStatement {
  const verbs = ['Describe', 'Estimate', 'Get', 'List', 'Validate', 'Detect'];
  return {
    Effect: 'Allow',
    Action: verbs.map((verb) => `cloudformation:${verb}*`),
    Resource: '*',
  };
}

function logicalId(template: typeof pipeline, type: string, start: string): string {
  const id = Object.entries<{ Type: string }>(template.Resources).find(
    ([name, { Type }]) => Type === type && name.startsWith(start),
  )?.[0];
  if (id === undefined) throw new Error(`There is no ${type} ${start}.`);
  return id;
}

it('is held against the version of the bootstrap stack that the doctor asks for', () => {
  const { Properties } = bootstrap.Resources.CdkBootstrapVersion;
  expect(Number(Properties.Value)).toBe(leastVersion);
});

describe('the calls of the stages', () => {
  it('are all in the list, and the list has no others', () => {
    const stageFolder = join(dirname(__filename), '..');
    const files = ['aws', 'plan', 'deploy', 'page', 'validate']
      .flatMap((folder) => sourcesIn(join(stageFolder, folder)))
      .concat(
        ['validate.ts', 'plan.ts', 'deploy.ts', 'publish-page.ts'].map((file) =>
          join(stageFolder, file),
        ),
      );
    const used = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /\b(?:[A-Z]\w+Command|(?:paginate|waitUntil)[A-Z]\w+)(?=\()/g,
      ),
    ]);
    const listed = apiCalls.flatMap(({ sdk }) => sdk ?? []);
    expect([...new Set(used.map(([name]) => name))].sort()).toEqual(
      // Any identity may ask who it is, so no policy names it.
      [...listed, 'GetCallerIdentityCommand'].sort(),
    );
  });

  const calls = apiCalls.flatMap(({ action, callers, target }) =>
    callers.map((caller) => [caller, action, target] as const),
  );
  test.each(calls)('%s may %s on %s', (caller, action, target) => {
    const context = { 'aws:ResourceAccount': account, 's3:ResourceAccount': account };
    expect(isAllowed(statements[caller], { action, resource: targets[target], context })).toBe(
      true,
    );
  });
});

const forbidden = [
  ['iam:CreateUser', `arn:aws:iam::${account}:user/new`],
  ['iam:CreateRole', `arn:aws:iam::${account}:role/new`],
  ['iam:PassRole', `arn:aws:iam::${account}:role/admin`],
  ['sts:AssumeRole', cdkRole('lookup')],
  ['sts:AssumeRole', cdkRole('cfn-exec')],
  ['sts:AssumeRole', `arn:aws:iam::${account}:role/agentic-retail-prod-deploy`],
  ['dynamodb:DeleteTable', `arn:aws:dynamodb:${region}:${account}:table/dev-Products`],
  ['dynamodb:GetItem', `arn:aws:dynamodb:${region}:${account}:table/dev-Products`],
  ['s3:GetObject', 'arn:aws:s3:::somebody-elses/file'],
  ['s3:ListBucket', 'arn:aws:s3:::somebody-elses'],
  ['s3:PutObject', `${pageBucket('prod')}/index.html`],
  ['s3:DeleteObject', 'arn:aws:s3:::agentic-retail-os-images-dev/a.jpg'],
  ['s3:DeleteBucket', pageBucket('dev')],
  ['cloudfront:CreateInvalidation', distribution('EPROD')],
  ['cloudfront:DeleteDistribution', distribution('EDEV')],
  ['ssm:GetParameter', parameter('/agentic-retail/prod/deployed-commit')],
  ['ssm:PutParameter', parameter('/agentic-retail/prod/deployed-commit')],
  ['cognito-idp:AdminCreateUser', `arn:aws:cognito-idp:${region}:${account}:userpool/p`],
  ['logs:DeleteLogGroup', log],
  ['kms:Decrypt', `arn:aws:kms:${region}:${account}:key/k`],
] as const;
const callers = ['validate', 'deploy', 'cdk deploy role'] as const;

describe.each(callers)('%s', (caller) => {
  test.each(forbidden)('may not %s on %s', (action, resource) => {
    const context = { 'aws:ResourceAccount': account, 's3:ResourceAccount': account };
    expect(isAllowed(statements[caller], { action, resource, context })).toBe(false);
  });
});

describe('validate', () => {
  test.each([
    ['ssm:PutParameter', targets.deployedCommit],
    ['s3:PutObject', targets.pageObject],
    ['sts:AssumeRole', targets.cdkDeployRole],
    ['sts:AssumeRole', targets.cdkPublishingRole],
  ])('may not %s on %s, which the deployment may', (action, resource) => {
    expect(isAllowed(statements.validate, { action, resource })).toBe(false);
    expect(isAllowed(statements.deploy, { action, resource })).toBe(true);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !/^(api-calls|doctor-questions|rollback-calls)|\.test\.ts$/.test(file),
    )
    .map((file) => join(folder, file));
}
