import * as z from 'zod';
import { type BuildSpec, readBuildSpec } from './build-spec.ts';

/** A build of a stage, with the artifacts it takes and leaves. */
export interface BuildAction {
  readonly kind: 'build';
  readonly stage: string;
  readonly spec: BuildSpec;
  /** Logical id of the project, and of the role that its builds have. */
  readonly projectId: string;
  readonly roleId: string;
  /** Names of artifacts; the first is where the commands run. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** Where its exported variables are found. */
  readonly namespace: string | undefined;
}

export interface SourceAction {
  readonly kind: 'source';
  readonly stage: string;
  readonly repository: string;
  readonly branch: string;
  readonly output: string;
}

export interface ApprovalAction {
  readonly kind: 'approval';
  readonly stage: string;
  /** What whoever approves reads; has places like `#{Plan.PLAN_SUMMARY}`. */
  readonly message: string;
}

/** One action of a pipeline, in the order in which they run. */
export type PipelineAction = SourceAction | BuildAction | ApprovalAction;

const artifacts = z._default(z.array(z.object({ Name: z.string() })), []);
const ref = z.object({ Ref: z.string() });
const actionSchema = z.object({
  Name: z.string(),
  ActionTypeId: z.object({ Provider: z.string() }),
  Configuration: z.record(z.string(), z.unknown()),
  InputArtifacts: artifacts,
  OutputArtifacts: artifacts,
  Namespace: z.optional(z.string()),
});
const pipelineSchema = z.object({
  Type: z.literal('AWS::CodePipeline::Pipeline'),
  Properties: z.object({
    Stages: z.array(z.object({ Name: z.string(), Actions: z.array(actionSchema) })),
  }),
});
const projectSchema = z.object({
  Type: z.literal('AWS::CodeBuild::Project'),
  Properties: z.object({
    ServiceRole: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
    Source: z.object({ BuildSpec: z.string() }),
  }),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string() })),
});

type Action = z.infer<typeof actionSchema>;
type Resources = z.infer<typeof templateSchema>['Resources'];

/**
 * The actions of the one pipeline that a synthesized template has.
 *
 * @throws Error when it has something that the rehearsal can't run
 */
export function readPipeline(template: unknown): PipelineAction[] {
  const { Resources } = templateSchema.parse(template);
  const pipeline = Object.values(Resources).find(
    ({ Type }) => Type === 'AWS::CodePipeline::Pipeline',
  );
  const { Stages } = pipelineSchema.parse(pipeline).Properties;
  return Stages.flatMap(({ Name, Actions }) =>
    Actions.map((action) => readAction(Name, action, Resources)),
  );
}

function readAction(stage: string, action: Action, resources: Resources): PipelineAction {
  const { Configuration: configuration } = action;
  const provider = action.ActionTypeId.Provider;
  switch (provider) {
    case 'CodeStarSourceConnection':
      return {
        kind: 'source',
        stage,
        repository: z.string().parse(configuration.FullRepositoryId),
        branch: z.string().parse(configuration.BranchName),
        output: onlyOutput(action),
      };
    case 'Manual':
      return {
        kind: 'approval',
        stage,
        message: z.string().parse(configuration.CustomData),
      };
    case 'CodeBuild':
      return readBuild(stage, action, resources);
    default:
      throw new Error(`The action ${action.Name} is of ${provider}, which is not known here`);
  }
}

function readBuild(stage: string, action: Action, resources: Resources): BuildAction {
  const projectId = ref.parse(action.Configuration.ProjectName).Ref;
  const { ServiceRole, Source } = projectSchema.parse(resources[projectId]).Properties;
  return {
    kind: 'build',
    stage,
    spec: readBuildSpec(Source.BuildSpec),
    projectId,
    roleId: ServiceRole['Fn::GetAtt'][0],
    inputs: primaryFirst(action),
    output: onlyOutput(action),
    namespace: action.Namespace,
  };
}

function primaryFirst({ InputArtifacts, Configuration }: Action): string[] {
  const names = InputArtifacts.map(({ Name }) => Name);
  const primary = names.length > 1 ? z.string().parse(Configuration.PrimarySource) : names[0];
  return names.toSorted((a, b) => Number(b === primary) - Number(a === primary));
}

function onlyOutput({ Name, OutputArtifacts }: Action): string {
  const [output, ...others] = OutputArtifacts;
  if (output === undefined || others.length > 0) {
    throw new Error(`The action ${Name} leaves ${OutputArtifacts.length} artifacts instead of one`);
  }
  return output.Name;
}
