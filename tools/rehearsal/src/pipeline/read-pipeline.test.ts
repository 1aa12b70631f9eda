import { expect, it } from '@jest/globals';
import { readPipeline } from './read-pipeline.ts';

const buildSpec = (line: string) =>
  JSON.stringify({
    version: '0.2',
    phases: { build: { commands: [line] } },
    artifacts: { 'base-directory': 'left', files: ['**/*'] },
  });

const project = (line: string, role: string) => ({
  Type: 'AWS::CodeBuild::Project',
  Properties: {
    ServiceRole: { 'Fn::GetAtt': [role, 'Arn'] },
    Source: { Type: 'CODEPIPELINE', BuildSpec: buildSpec(line) },
  },
});

const action = (Provider: string, Configuration: object, inputs: string[], outputs: string[]) => ({
  Name: Provider,
  ActionTypeId: { Provider },
  Configuration,
  InputArtifacts: inputs.map((Name) => ({ Name })),
  OutputArtifacts: outputs.map((Name) => ({ Name })),
});

const stages = [
  {
    Name: 'Source',
    Actions: [
      action(
        'CodeStarSourceConnection',
        { FullRepositoryId: 'o/r', BranchName: 'develop' },
        [],
        ['Source'],
      ),
    ],
  },
  { Name: 'Approve', Actions: [action('Manual', { CustomData: 'Deploys #{Plan.X}.' }, [], [])] },
  {
    Name: 'Deploy',
    Actions: [
      {
        ...action(
          'CodeBuild',
          { ProjectName: { Ref: 'DeployBuild' }, PrimarySource: 'Source' },
          ['Planned', 'Source'],
          ['Deployed'],
        ),
        Namespace: 'Deploy',
      },
    ],
  },
];

const template = (Stages: unknown) => ({
  Resources: {
    Topic: { Type: 'AWS::SNS::Topic' },
    DeployBuild: project('npm run deploy', 'DeployRole'),
    Pipeline: { Type: 'AWS::CodePipeline::Pipeline', Properties: { Stages } },
  },
});

it('reads the actions in order, with their commands, roles and artifacts', () => {
  expect(readPipeline(template(stages))).toEqual([
    { kind: 'source', stage: 'Source', repository: 'o/r', branch: 'develop', output: 'Source' },
    { kind: 'approval', stage: 'Approve', message: 'Deploys #{Plan.X}.' },
    {
      kind: 'build',
      stage: 'Deploy',
      spec: expect.objectContaining({ commands: ['npm run deploy'], leaves: 'left' }),
      projectId: 'DeployBuild',
      roleId: 'DeployRole',
      inputs: ['Source', 'Planned'],
      output: 'Deployed',
      namespace: 'Deploy',
    },
  ]);
});

it('refuses an action that it could not run', () => {
  const other = [{ Name: 'Invoke', Actions: [action('Lambda', {}, [], ['Out'])] }];
  expect(() => readPipeline(template(other))).toThrow('of Lambda, which is not known here');
});

it('refuses a build that leaves two artifacts', () => {
  const [, , deploy] = stages;
  const twice = {
    ...deploy,
    Actions: [{ ...deploy?.Actions[0], OutputArtifacts: [{ Name: 'A' }, { Name: 'B' }] }],
  };
  expect(() => readPipeline(template([twice]))).toThrow('leaves 2 artifacts instead of one');
});
