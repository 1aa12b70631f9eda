import { License, type Project } from 'projen';
import {
  atRoot,
  type Target,
  type WorkspaceOptions,
  WorkspaceProject,
} from './workspace-project.ts';

const home = 'https://github.com/Tolu-Orina/Agentic-POS';

/**
 * The least versions that the library works with. What is published is compiled with exactly these
 * (`package`), what is developed here with the newest (`build`).
 *
 * Raise them only for a feature of theirs: an app has to follow. Every language's registry must have them.
 */
const leastVersions = { 'aws-cdk-lib': '2.263.0', constructs: '10.6.0' };

/** What the library is called in each language. */
const names = {
  python: { distName: 'agentic-retail-constructs', module: 'agentic_retail.constructs' },
  java: {
    package: 'io.github.toluorina.agenticretail.constructs',
    maven: { groupId: 'io.github.tolu-orina', artifactId: 'agentic-retail-constructs' },
  },
  go: { moduleName: 'github.com/Tolu-Orina/agentic-retail-constructs-go' },
  dotnet: { namespace: 'AgenticRetail.Constructs', packageId: 'AgenticRetail.Constructs' },
};

/**
 * The published library of CDK constructs: compiled by jsii (CommonJS, with TypeScript 6 inside jsii)
 * so that it can be used from every language jsii serves. `package` makes the packages of all of them.
 */
export class ConstructLibrary extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `packages/${name}`, {
      ...options,
      devDeps: ['aws-cdk-lib', 'constructs', 'jsii', ...(options.devDeps ?? [])],
      manifest: {
        description: 'CDK constructs for a serverless point of sale and back office',
        private: undefined,
        keywords: ['aws', 'cdk', 'constructs', 'pos', 'point-of-sale', 'retail', 'serverless'],
        author: { name: 'Agentic Retail OS contributors', url: home },
        homepage: `${home}/tree/main/packages/${name}`,
        repository: { type: 'git', url: `${home}.git`, directory: `packages/${name}` },
        publishConfig: { access: 'public' },
        type: 'commonjs',
        exports: undefined,
        main: 'lib/index.js',
        types: 'lib/index.d.ts',
        files: ['lib', '!lib/*.tsbuildinfo', '.jsii', 'docs', 'API.md', 'README.md', 'LICENSE'],
        stability: 'experimental',
        peerDependencies: Object.fromEntries(
          Object.entries(leastVersions).map(([peer, version]) => [peer, `^${version}`]),
        ),
        jsii: {
          outdir: 'dist',
          targets: names,
          tsc: { outDir: 'lib', rootDir: 'src' },
          excludeTypescript: ['src/**/*.test.ts', 'src/testing/**'],
        },
        ...options.manifest,
      },
      jest: {
        coverageProvider: 'v8',
        coverageReporters: ['text-summary'],
        collectCoverageFrom: ['src/**/*.ts', '!src/index.ts', '!src/testing/**'],
        coverageThreshold: { global: { branches: 95 } },
        ...options.jest,
      },
      compilerOptions: {
        module: 'nodenext',
        moduleResolution: 'nodenext',
        verbatimModuleSyntax: false,
        erasableSyntaxOnly: false,
        // aws-cdk-lib is compiled without: its classes would not fit their own interfaces.
        exactOptionalPropertyTypes: false,
      },
      targets: {
        test: {
          command: 'jest --coverage --json --outputFile=test-report.json',
          dependsOn: ['^build'],
          inputs: ['default', '^default', ...(options.testInputs ?? [])],
          outputs: ['{projectRoot}/test-report.json'],
        },
        build: {
          command: `jsii --generate-tsconfig tsconfig.jsii.json ${silenced}`,
          inputs: ['production', '^production', 'toolchain'],
          outputs: ['{projectRoot}/lib', '{projectRoot}/.jsii'],
        },
        package: packageTarget,
        ...options.targets,
      },
    });
    new License(this, { spdx: 'Apache-2.0' });
  }
}

/**
 * A prop may be called what some language keeps for itself; and `build` is compiled with newer versions
 * than the least, which `package` makes up for.
 */
const silenced =
  '--silence-warnings=reserved-word --silence-warnings=metadata/missing-dev-dependency';

/** The packages of every language whose tools the machine has: dist/js, dist/python and so on. */
const packageTarget: Target = {
  command: 'node tools/publishing/src/package/main.ts',
  ...atRoot,
  inputs: [
    'default',
    '!{projectRoot}/src/**/*.test.ts',
    '!{projectRoot}/src/testing/**/*',
    '{workspaceRoot}/tools/publishing/src/*.ts',
    '{workspaceRoot}/tools/publishing/src/package/**/*',
    { runtime: 'node tools/machine-has.mjs' },
    { externalDependencies: ['jsii', 'jsii-pacmak', 'jsii-rosetta'] },
  ],
  outputs: ['{projectRoot}/dist'],
};
