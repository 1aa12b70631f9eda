import type { Project } from 'projen';
import { versions } from './versions.ts';
import { type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/**
 * The published library of CDK constructs: compiled by jsii (CommonJS, with TypeScript 6 inside jsii)
 * so that it can be used from every language jsii serves.
 */
export class ConstructLibrary extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `packages/${name}`, {
      ...options,
      devDeps: ['aws-cdk-lib', 'constructs', 'jsii', ...(options.devDeps ?? [])],
      manifest: {
        description: 'CDK constructs for a serverless point of sale and back office',
        author: {
          name: 'Agentic Retail OS contributors',
          url: 'https://github.com/Tolu-Orina/Agentic-POS',
        },
        repository: { type: 'git', url: 'https://github.com/Tolu-Orina/Agentic-POS.git' },
        type: 'commonjs',
        exports: undefined,
        main: 'lib/index.js',
        types: 'lib/index.d.ts',
        files: ['lib', '.jsii', 'README.md', 'LICENSE'],
        stability: 'experimental',
        peerDependencies: {
          'aws-cdk-lib': `^${versions['aws-cdk-lib']}`,
          constructs: `^${versions.constructs}`,
        },
        jsii: {
          outdir: 'dist',
          targets: {},
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
          outputs: ['{projectRoot}/test-report.json'],
        },
        build: {
          command: 'jsii --generate-tsconfig tsconfig.jsii.json --silence-warnings=reserved-word',
          inputs: ['production', '^production', 'toolchain'],
          outputs: ['{projectRoot}/lib', '{projectRoot}/.jsii'],
        },
        ...options.targets,
      },
    });
  }
}
