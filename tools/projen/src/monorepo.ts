import { JsonFile, License, Project } from 'projen';
import { importRules } from './import-rules.ts';
import { nxJson } from './nx-json.ts';
import { type PackageName, versions, withVersions } from './versions.ts';
import { atRoot, marker } from './workspace-project.ts';

export interface MonorepoOptions {
  readonly description: string;
  /** What the root's own tools need, beside the build's. */
  readonly devDeps?: readonly PackageName[];
  /** npm scripts: name to command. */
  readonly scripts: Record<string, string>;
  /** Folder to write to. @default the current one */
  readonly outdir?: string;
}

/** The repository's root: one install, one Nx workspace, and the settings every project shares. */
export class Monorepo extends Project {
  constructor(options: MonorepoOptions) {
    super({
      name: 'agentic-retail-os',
      projenCommand: 'npx projen',
      ...(options.outdir !== undefined && { outdir: options.outdir }),
      gitIgnoreOptions: { ignorePatterns: ignored },
    });
    new License(this, { spdx: 'Apache-2.0' });
    this.annotateGenerated('/package-lock.json');

    const everything = ['lint', 'typecheck', 'build', 'synth', 'test', 'e2e', 'unused'];
    this.defaultTask?.exec('node .projenrc.ts');
    this.compileTask.exec(`nx run-many -t ${everything.join(' ')}`);
    this.compileTask.description =
      'Checks, builds and tests every project, from the cache where nothing changed';

    new JsonFile(this, 'package.json', {
      marker: false,
      obj: {
        '//': marker,
        name: this.name,
        description: options.description,
        version: '0.0.0',
        private: true,
        license: 'Apache-2.0',
        type: 'module',
        engines: { node: '>=20', npm: '>=10' },
        workspaces: ['packages/*', 'apps/*', 'tools/*'],
        scripts: options.scripts,
        devDependencies: withVersions([...toolchain, ...(options.devDeps ?? [])]),
        overrides,
        allowScripts: installScripts,
        nx: {
          includedScripts: [],
          targets: {
            lint: { command: 'biome check .projenrc.ts *.json', ...atRoot },
            unused: { command: 'knip', ...atRoot },
          },
        },
      },
    });
    new JsonFile(this, 'nx.json', { marker: false, obj: nxJson });
    new JsonFile(this, 'tsconfig.base.json', {
      marker: false,
      obj: { '//': marker, compilerOptions },
    });
    new JsonFile(this, 'biome.json', { marker: false, obj: biome });
    new JsonFile(this, '.dependency-cruiser.json', { marker: false, obj: importRules });
    new JsonFile(this, 'knip.json', { marker: false, obj: knip });
  }
}

const toolchain: readonly PackageName[] = [
  '@biomejs/biome',
  '@jest/globals',
  '@swc/core',
  '@swc/jest',
  '@types/node',
  'dependency-cruiser',
  'jest',
  'knip',
  'node',
  'nx',
  'projen',
  'typescript',
];

/**
 * What others depend on, at a version that can be installed. `unrs-resolver`: later ones list platform
 * packages that are not there. `node-fetch`: verdaccio asks for it by a tag that not every registry has.
 */
const overrides = { 'node-fetch': '^2.7.0', 'unrs-resolver': '1.12.2' };

/** Only what can't do without may run code when it is installed. */
const installScripts = {
  node: true,
  '@parcel/watcher': false,
  '@swc/core': false,
  'aws-sdk': false,
  esbuild: false,
  nx: false,
  'unrs-resolver': false,
};

const ignored = [
  'node_modules/',
  '/.delivery/',
  '/.nx/',
  '/.shop/',
  'dist/',
  'cdk.out/',
  'cdk.pipelines.out/',
  '*-report.json',
  '*.tsbuildinfo',
  '__pycache__/',
  '.DS_Store',
  '/packages/constructs/lib/',
  '/packages/constructs/.jsii',
  '/packages/constructs/tsconfig.jsii.json',
  '/packages/constructs/release-notes.md',
];

const compilerOptions = {
  target: 'ES2024',
  lib: ['ES2025'],
  types: ['node'],
  module: 'preserve',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  noEmit: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  skipLibCheck: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
};

const biome = {
  $schema: `https://biomejs.dev/schemas/${versions['@biomejs/biome']}/schema.json`,
  vcs: { enabled: true, clientKind: 'git', useIgnoreFile: true },
  files: {
    includes: [
      '**',
      '!**/.projen',
      '!**/package.json',
      '!**/openapi.json',
      '!**/tsconfig*.json',
      '!nx.json',
      '!knip.json',
      '!.dependency-cruiser.json',
    ],
  },
  formatter: { indentStyle: 'space', lineWidth: 100 },
  javascript: { formatter: { quoteStyle: 'single' } },
  linter: {
    rules: {
      preset: 'recommended',
      correctness: { noUndeclaredDependencies: 'off' },
      suspicious: { noExplicitAny: 'error', noConsole: 'off' },
      style: {
        noNonNullAssertion: 'error',
        useImportType: 'error',
        useNodejsImportProtocol: 'error',
        noParameterAssign: 'error',
      },
    },
  },
};

const knip = {
  $schema: 'https://unpkg.com/knip@6/schema.json',
  includeEntryExports: true,
  // A type that is part of another one's shape has a name, whether or not somebody imports it.
  exclude: ['types'],
  workspaces: {
    // Of tools/e2e; the workflow of the checks starts it in the root.
    '.': { entry: ['.projenrc.ts', 'tools/*.mjs'], ignoreBinaries: ['playwright-core'] },
    // Started as programs of their own, by their paths.
    'apps/auth-service': { ignoreDependencies: ['cognito-local'] },
    // Apps of their own, outside of the repository; and programs that are started by their names.
    'tools/publishing': {
      ignore: ['consumers/**'],
      ignoreDependencies: ['jsii-pacmak', 'jsii-rosetta'],
    },
    'tools/emulated-account': { ignoreDependencies: ['aws-cdk'] },
    'apps/pipeline': { ignoreDependencies: ['aws-cdk'] },
    // Found by the SDK's bundles: see the alias in lambda-service.ts.
    'packages/service-kit': { ignore: ['src/lambda-credentials.ts'] },
    // Installed and run in a folder of their own.
    'tools/peers': { ignore: ['programs/**'] },
  },
};
