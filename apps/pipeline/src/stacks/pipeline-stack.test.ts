import { describe, expect, it, test } from '@jest/globals';
import type { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { deliveryNames } from '../config/delivery-names.ts';
import { type Environment, type EnvironmentTable, environments } from '../config/environments.ts';
import { addPipelines } from '../stages/add-pipelines.ts';
import { storeApp } from '../stages/store-app.ts';
import { testFolder } from '../testing/test-store.ts';

const app = storeApp(testFolder());
addPipelines(app, environments);
const dev = pipelineOf(app, 'dev');
const prod = pipelineOf(app, 'prod');

function pipelineOf(within: App, environmentName: string): Template {
  return Template.fromStack(
    within.node.findChild(deliveryNames(environmentName).pipelineStack) as Stack,
  );
}

interface Action {
  readonly Name: string;
  readonly Configuration: Readonly<Record<string, string>>;
  readonly InputArtifacts?: readonly { readonly Name: string }[];
}

interface Stage {
  readonly Name: string;
  readonly Actions: readonly Action[];
}

function pipelineIn(template: Template) {
  const [pipeline] = Object.values(template.findResources('AWS::CodePipeline::Pipeline'));
  const { Stages, ...others } = pipeline?.Properties ?? {};
  const stages = Stages as readonly Stage[];
  const action = (name: string) => {
    const found = stages.flatMap(({ Actions }) => Actions).find(({ Name }) => Name === name);
    if (found === undefined) throw new Error(`There is no action ${name}.`);
    return found;
  };
  return { properties: others as Readonly<Record<string, unknown>>, stages, action };
}

/** What a build runs, as CodeBuild reads it. */
function buildSpecs(template: Template) {
  return Object.fromEntries(
    Object.entries(template.findResources('AWS::CodeBuild::Project')).map(
      ([id, { Properties }]) => [
        id.replace(/Build.*/, ''),
        { ...Properties, spec: JSON.parse(Properties.Source.BuildSpec) },
      ],
    ),
  );
}

describe('the pipeline', () => {
  it('asks for approval where the table says so, and has its stages in order', () => {
    const names = (template: Template) => pipelineIn(template).stages.map(({ Name }) => Name);
    expect(names(dev)).toEqual(['Source', 'Validate', 'Plan', 'Deploy', 'Web']);
    expect(names(prod)).toEqual(['Source', 'Validate', 'Plan', 'Approve', 'Deploy', 'Web']);
  });

  it('takes the branch of its environment, with its history', () => {
    expect(pipelineIn(prod).properties).toMatchObject({
      PipelineType: 'V2',
      Triggers: [{ GitConfiguration: { Push: [{ Branches: { Includes: ['main'] } }] } }],
    });
    expect(pipelineIn(prod).action('Commit').Configuration).toMatchObject({
      BranchName: 'main',
      FullRepositoryId: 'Tolu-Orina/Agentic-POS',
      ConnectionArn: environments.prod.connectionArn,
      OutputArtifactFormat: 'CODEBUILD_CLONE_REF',
    });
  });

  it('says in the request for approval what would happen, and where the diff is', () => {
    const { Configuration } = pipelineIn(prod).action('Approve');
    expect(Configuration.CustomData).toMatch(/^Deploys #\{Plan\.PLAN_SUMMARY\}\. The diff is /);
    expect(Configuration.ExternalEntityLink).toBe('#{Plan.PLAN_LINK}');
    expect(Configuration.NotificationArn).toEqual({ Ref: expect.stringMatching(/^Topic/) });
  });

  test.each([
    ['Validate', ['Source']],
    ['Plan', ['Source', 'Validated']],
    ['Deploy', ['Source', 'Planned']],
    ['Page', ['Source']],
  ])('hands to %s what it works on', (name, artifacts) => {
    expect(
      pipelineIn(dev)
        .action(name)
        .InputArtifacts?.map(({ Name }) => Name),
    ).toEqual(artifacts);
  });
});

describe('a build', () => {
  test.each([
    ['Validate', 'npm run validate -- --env dev', 60],
    ['Plan', 'npm run plan -- --env dev --from "$CODEBUILD_SRC_DIR_Validated"', 30],
    ['Deploy', 'npm run deploy -- --env dev --from "$CODEBUILD_SRC_DIR_Planned"', 180],
    ['Page', 'npm run publish:page -- --env dev', 60],
  ])('of %s runs the command that people run', (name, line, minutes) => {
    const { spec, TimeoutInMinutes } = buildSpecs(dev)[name];
    expect(spec.phases.build.commands[0]).toBe(line);
    expect(TimeoutInMinutes).toBe(minutes);
  });

  it('hands over the folder that its command writes', () => {
    const folders = Object.values(buildSpecs(dev)).map(
      ({ spec }) => spec.artifacts['base-directory'],
    );
    expect(folders.sort()).toEqual(
      ['deploy', 'plan', 'publish-page', 'validate'].map((stage) => `.delivery/dev/${stage}`),
    );
  });

  it('of a plan tells the pipeline what would happen', () => {
    const { spec } = buildSpecs(dev).Plan;
    expect(spec.env['exported-variables']).toEqual(['PLAN_SUMMARY', 'PLAN_LINK']);
    expect(spec.phases.build.commands.slice(1)).toEqual([
      'export PLAN_SUMMARY="$(cat .delivery/dev/plan/summary.txt)"',
      'export PLAN_LINK="$CODEBUILD_BUILD_URL"',
    ]);
  });

  it('runs on ARM, and keeps for the next what npm and Nx have', () => {
    for (const [stage, { Environment, Cache, spec }] of Object.entries(buildSpecs(dev))) {
      // Each for itself: tests can't change what a deployment finds.
      expect(JSON.stringify(Cache)).toContain(`cache/${stage}Build`);
      expect(Environment).toMatchObject({ Type: 'ARM_CONTAINER', PrivilegedMode: false });
      expect(spec.cache.paths).toEqual([
        '.nx/npm/**/*',
        '.nx/cache/**/*',
        '.nx/workspace-data/*.db',
      ]);
      expect(spec.phases.pre_build.commands).toEqual(['node tools/take-over-nx-cache.mjs']);
    }
  });
});

describe('what the pipeline leaves', () => {
  it('is encrypted and goes after 30 days', () => {
    dev.resourceCountIs('AWS::S3::Bucket', 2);
    dev.allResourcesProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
    });
  });
});

describe('people', () => {
  it('hear of a stage that fails', () => {
    dev.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        'detail-type': ['CodePipeline Stage Execution State Change'],
        detail: { state: ['FAILED'] },
      },
      Targets: [{ Arn: { Ref: topicIn(dev) } }],
    });
  });

  it('hear of it by email where the table has an address, and only there', () => {
    const { alarmEmail: _, ...withoutAddress }: Environment = environments.dev;
    const table: EnvironmentTable = {
      dev: withoutAddress,
      test: { ...environments.test, alarmEmail: 'ops@example.com' },
    };
    const other = storeApp(testFolder());
    addPipelines(other, table);
    pipelineOf(other, 'dev').resourceCountIs('AWS::SNS::Subscription', 0);
    pipelineOf(other, 'test').hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@example.com',
    });
  });
});

function topicIn(template: Template): string {
  const [id = ''] = Object.keys(template.findResources('AWS::SNS::Topic'));
  return id;
}

it('agrees with the construct on the name of the commit parameter', () => {
  expect(JSON.stringify(dev.toJSON())).toContain(
    `parameter${deliveryNames('dev').deployedCommitParameter}`,
  );
});
