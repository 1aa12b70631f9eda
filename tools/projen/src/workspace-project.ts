import { JsonFile, Project } from 'projen';
import { type PackageName, withVersions } from './versions.ts';

/** The npm scope of every package here. */
export const scope = '@agentic-retail';

/** Stands at the top of every generated JSON file. */
export const marker = 'Generated from .projenrc.ts: change it there and run `npx projen`.';

/**
 * A named input or glob, an environment variable, what a command prints in the root, versions of npm
 * packages, or files that the targets before it wrote.
 */
type Input =
  | string
  | { readonly env: string }
  | { readonly runtime: string }
  | { readonly externalDependencies: readonly string[] }
  | { readonly dependentTasksOutputFiles: string };

/** One Nx target of a project: a plain shell command. */
export interface Target {
  readonly command: string;
  /** @default the project's folder */
  readonly options?: { readonly cwd: string };
  /** Targets that come first; `^build` means: `build` of every project this one uses. */
  readonly dependsOn?: readonly string[];
  /** Named inputs or globs that decide whether a cached result still holds. @default nx.json's */
  readonly inputs?: readonly Input[];
  /** Folders the target writes, kept in the cache. */
  readonly outputs?: readonly string[];
  /** @default true */
  readonly cache?: boolean;
  /** Whether other targets may run meanwhile. @default true */
  readonly parallelism?: boolean;
}

export interface WorkspaceOptions {
  /** Workspaces this one imports. */
  readonly uses?: readonly WorkspaceProject[];
  /** Workspaces that only its tests import. */
  readonly testsUse?: readonly WorkspaceProject[];
  /** Workspaces whose build results it reads by path, without importing them. */
  readonly readsBuildOf?: readonly WorkspaceProject[];
  readonly deps?: readonly PackageName[];
  readonly devDeps?: readonly PackageName[];
  /** Installed where the platform has them. */
  readonly optionalDeps?: readonly PackageName[];
  /** What its tests read outside of its folder, beside what it uses. */
  readonly testInputs?: readonly Input[];
  /** Jest options beside those that every package has. */
  readonly jest?: Record<string, unknown>;
  /** More fields of package.json. */
  readonly manifest?: Record<string, unknown>;
  /** More compiler options, or other ones, than tsconfig.base.json. */
  readonly compilerOptions?: Record<string, unknown>;
  /** More targets, or other ones; `undefined` takes one away. */
  readonly targets?: Record<string, Target | undefined>;
}

/**
 * A package of the repository: package.json, tsconfig.json and the Nx targets that every package has
 * (`lint`, `typecheck`, `test`). Built straight on projen's `Project`: its Node project would install
 * by itself, and it knows no npm workspaces.
 */
export class WorkspaceProject extends Project {
  readonly packageName: string;
  /** Folder from the root, such as `packages/domain`. */
  readonly path: string;

  constructor(parent: Project, path: string, options: WorkspaceOptions = {}) {
    const folder = path.slice(path.lastIndexOf('/') + 1);
    super({ parent, name: folder, outdir: path });
    this.path = path;
    this.packageName = `${scope}/${folder}`;
    this.keepOnlyWhatItDeclares();

    const { uses = [], testsUse = [], readsBuildOf = [] } = options;
    new JsonFile(this, 'package.json', {
      marker: false,
      obj: {
        '//': marker,
        name: this.packageName,
        version: '0.0.0',
        private: true,
        license: 'Apache-2.0',
        type: 'module',
        exports: { './*': './src/*.ts' },
        ...options.manifest,
        dependencies: { ...workspaces(uses), ...withVersions(options.deps ?? []) },
        devDependencies: { ...workspaces(testsUse), ...withVersions(options.devDeps ?? []) },
        optionalDependencies: withVersions(options.optionalDeps ?? []),
        jest: jestConfig(options.jest),
        nx: {
          includedScripts: [],
          implicitDependencies: readsBuildOf.map((project) => project.packageName),
          targets: inFolder({ ...this.everyTarget(options.testInputs), ...options.targets }),
        },
      },
      omitEmpty: true,
    });
    new JsonFile(this, 'tsconfig.json', {
      marker: false,
      obj: {
        '//': marker,
        extends: '../../tsconfig.base.json',
        compilerOptions: options.compilerOptions,
        include: ['src', '*.config.ts'],
      },
    });
  }

  private everyTarget(testInputs?: readonly Input[]): Record<string, Target> {
    return {
      lint: {
        command: `biome check ${this.path} && depcruise --config .dependency-cruiser.json ${this.path}/src`,
        ...atRoot,
      },
      typecheck: { command: 'tsc --noEmit -p tsconfig.json', dependsOn: ['^build'] },
      test: {
        command: 'jest --json --outputFile=test-report.json',
        dependsOn: ['^build'],
        ...(testInputs && { inputs: ['default', '^default', { env: 'CI' }, ...testInputs] }),
        outputs: ['{projectRoot}/test-report.json'],
      },
    };
  }

  /** The root's ignore files and tasks serve every folder; per-package copies are clutter. */
  private keepOnlyWhatItDeclares(): void {
    for (const file of [
      '.gitignore',
      '.gitattributes',
      '.projen/tasks.json',
      '.projen/deps.json',
    ]) {
      this.tryRemoveFile(file);
    }
  }
}

/** Runs a target in the repository's root instead of the project's folder. */
export const atRoot = { options: { cwd: '{workspaceRoot}' } } as const;

function inFolder(targets: Record<string, Target | undefined>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(targets).map(([name, target]) => [
      name,
      target && { options: { cwd: '{projectRoot}' }, ...target },
    ]),
  );
}

function workspaces(projects: readonly WorkspaceProject[]): Record<string, string> {
  return Object.fromEntries(projects.map((project) => [project.packageName, '*']));
}

function jestConfig(more: Record<string, unknown> | undefined): Record<string, unknown> {
  return {
    // Machines differ: a test that hangs is ended, one that is slow is not failed.
    testTimeout: 120_000,
    testMatch: ['<rootDir>/src/**/*.test.ts'],
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        {
          jsc: {
            target: 'es2024',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
          module: { type: 'commonjs' },
        },
      ],
    },
    ...more,
  };
}
