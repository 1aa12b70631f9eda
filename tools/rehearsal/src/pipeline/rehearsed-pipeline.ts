import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { accountEnvironment } from '@agentic-retail/emulated-account/account-environment';
import { assumeRole } from '@agentic-retail/emulated-account/assume-role';
import { emulableAssembly } from '@agentic-retail/emulated-account/emulable-assembly';
import type { LeftOutOfStacks, Rehearsal } from '../chapters/rehearsal.ts';
import type { Narrator } from '../screen/narrator.ts';
import { outsideEnvironment } from './build-environment.ts';
import type { CachedFiles } from './build-spec.ts';
import type { BuildAction, PipelineAction } from './read-pipeline.ts';
import { runBuild } from './run-build.ts';
import { readStageStatus, type StageStatus } from './stage-status.ts';

interface PipelineSetup extends Rehearsal {
  readonly actions: readonly PipelineAction[];
  /** Names of the builds' roles, by their logical ids. */
  readonly roleNames: ReadonlyMap<string, string>;
  /** Ids of the emulated zones, by the ids of those they stand for. */
  readonly hostedZones: Readonly<Record<string, string>>;
}

/** A pipeline whose builds run here, one by one, each with the role that its project has. */
export class RehearsedPipeline {
  /** What of the newest stacks the emulated account lacks. */
  leftOut: LeftOutOfStacks = {};
  /** The newest stacks, as they can be deployed here. */
  assembly = '';
  readonly #setup: PipelineSetup;
  #builds = 0;

  constructor(setup: PipelineSetup) {
    this.#setup = setup;
  }

  /** Takes a commit through all stages. */
  async run(commit: string): Promise<PipelineRun> {
    const run = this.start(commit);
    for (const { stage } of this.#setup.actions) await run.succeed(stage);
    return run;
  }

  /** Begins with a commit, to take it from stage to stage. */
  start(commit: string): PipelineRun {
    return new PipelineRun(this, commit);
  }

  /** The action of a stage, if the pipeline has that stage. */
  actionOf(stage: string): PipelineAction | undefined {
    return this.#setup.actions.find((it) => it.stage === stage);
  }

  get narrator(): Narrator {
    return this.#setup.narrator;
  }

  /**
   * Runs one build on a clean source.
   *
   * @returns how the stage says it ended, with the variables that it exports
   */
  async build(
    action: BuildAction,
    commit: string,
    artifacts: ReadonlyMap<string, string>,
  ): Promise<{ status: StageStatus; exported: Readonly<Record<string, string>>; output: string }> {
    const { account, clone, narrator, roleNames, folder } = this.#setup;
    const { spec, stage, roleId, projectId } = action;
    clone.checkOutCleanly(commit);
    const cache = join(folder, 'cache', projectId);
    for (const files of spec.cached) bringFiles(cache, clone.folder, files);

    this.#builds += 1;
    const name = `${String(this.#builds).padStart(2, '0')}-${stage.toLowerCase()}`;
    const logFile = join(folder, 'logs', `${name}.log`);
    const [, ...inputs] = action.inputs;
    // npm keeps what it has fetched where it does on this machine, not in the cache of each build.
    const { npm_config_cache: _, ...variables } = spec.variables;
    const ended = await runBuild({
      spec: { ...spec, variables },
      folder: clone.folder,
      logFile,
      onLine: (line) => {
        if (/^\s*[▸✓✗✖] |^ {2}agentic-retail-/.test(line)) narrator.say(line);
      },
      env: {
        ...outsideEnvironment(accountEnvironment(account)),
        ...(await assumeRole(account, roleNames.get(roleId) ?? roleId, stage)),
        CODEBUILD_SRC_DIR: clone.folder,
        CODEBUILD_BUILD_URL: `file://${logFile}`,
        ...Object.fromEntries(
          inputs.map((input) => [`CODEBUILD_SRC_DIR_${input}`, artifacts.get(input) ?? '']),
        ),
      },
    });
    for (const files of spec.cached) bringFiles(clone.folder, cache, files);
    const left = join(clone.folder, spec.leaves);
    const status = existsSync(left)
      ? readStageStatus(left)
      : { outcome: 'failed' as const, what: `It left nothing; see ${logFile}.` };
    if (ended.succeeded !== (status.outcome === 'succeeded')) {
      throw new Error(
        `${stage} says "${status.outcome}" but its exit code says otherwise: ${logFile}`,
      );
    }
    const output = join(folder, 'artifacts', name);
    bring(left, output);
    return { status, exported: ended.exported, output };
  }

  /** Makes an assembly deployable here, where it is handed from one build to the next. */
  makeEmulable(artifact: string): void {
    const { account, hostedZones } = this.#setup;
    const assembly = join(artifact, 'assembly');
    const original = `${artifact}-as-synthesized`;
    renameSync(assembly, original);
    this.assembly = assembly;
    this.leftOut = emulableAssembly(original, assembly, {
      endpoint: account.endpoint,
      hostedZones,
    });
  }
}

/** One commit on its way through a pipeline. */
class PipelineRun {
  readonly commit: string;
  readonly #pipeline: RehearsedPipeline;
  readonly #artifacts: Map<string, string>;
  readonly #variables = new Map<string, string>();

  constructor(
    pipeline: RehearsedPipeline,
    commit: string,
    artifacts: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#pipeline = pipeline;
    this.commit = commit;
    this.#artifacts = new Map(artifacts);
  }

  /** A run of its own from here on, with what this one has left so far. */
  copy(): PipelineRun {
    return new PipelineRun(this.#pipeline, this.commit, this.#artifacts);
  }

  /** Folder of an artifact that a build has left. */
  artifact(name: string): string {
    const folder = this.#artifacts.get(name);
    if (folder === undefined) throw new Error(`Nothing has left the artifact ${name} yet`);
    return folder;
  }

  /**
   * Runs a stage; one that the pipeline doesn't have, as the approval, has nothing to do.
   *
   * @throws Error when it does not succeed
   */
  async succeed(stage: string): Promise<void> {
    const { outcome, what, wayOut } = await this.#run(stage);
    if (outcome !== 'succeeded')
      throw new Error(`${stage} has ended as ${outcome}: ${what} ${wayOut}`);
  }

  /**
   * Runs a stage that has to stop.
   *
   * @throws Error when it ends otherwise, or says something else
   */
  async fail(stage: string, outcome: StageStatus['outcome'], says: RegExp): Promise<void> {
    const status = await this.#run(stage);
    const said = `${status.what} ${status.wayOut}`;
    if (status.outcome !== outcome || !says.test(said)) {
      throw new Error(`${stage} should have ended as ${outcome}, but: ${JSON.stringify(status)}`);
    }
    this.#pipeline.narrator.say(said);
    this.#pipeline.narrator.good(`It stops there: the stage is ${outcome}`);
  }

  async #run(stage: string): Promise<StageStatus> {
    const action = this.#pipeline.actionOf(stage);
    if (action === undefined) return { outcome: 'succeeded' };
    const { narrator } = this.#pipeline;
    switch (action.kind) {
      case 'source':
        narrator.good(`${stage}: ${action.branch} is at ${this.commit.slice(0, 12)}`);
        return { outcome: 'succeeded' };
      case 'approval':
        narrator.good(`${stage}: "${this.#filledIn(action.message)}" Approved.`);
        return { outcome: 'succeeded' };
      case 'build':
        return narrator.step(
          `${stage}: ${action.spec.title}`,
          () => this.#build(action),
          ({ outcome }) => outcome === 'succeeded',
        );
    }
  }

  async #build(action: BuildAction): Promise<StageStatus> {
    const { status, exported, output } = await this.#pipeline.build(
      action,
      this.commit,
      this.#artifacts,
    );
    if (status.outcome === 'succeeded') {
      if (action.stage === 'Validate') this.#pipeline.makeEmulable(output);
      this.#artifacts.set(action.output, output);
      for (const [name, value] of Object.entries(exported)) {
        this.#variables.set(`${action.namespace}.${name}`, value);
      }
    }
    return status;
  }

  #filledIn(message: string): string {
    return message.replace(/#\{([\w.]+)\}/g, (place, name) => this.#variables.get(name) ?? place);
  }
}

function bringFiles(from: string, to: string, { folder, ending = '' }: CachedFiles): void {
  bring(join(from, folder), join(to, folder), ending);
}

/** Replaces a folder by a copy of another one, if that exists. */
function bring(from: string, to: string, ending = ''): void {
  rmSync(to, { recursive: true, force: true });
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  cpSync(from, to, {
    recursive: true,
    filter: (path) => path.endsWith(ending) || statSync(path).isDirectory(),
  });
}
