import { CdkApp } from './tools/projen/src/cdk-app.ts';
import { ChecksWorkflow } from './tools/projen/src/checks-workflow.ts';
import { ConstructLibrary } from './tools/projen/src/construct-library.ts';
import { LambdaService } from './tools/projen/src/lambda-service.ts';
import { Library } from './tools/projen/src/library.ts';
import { Monorepo } from './tools/projen/src/monorepo.ts';
import { ReleaseWorkflow } from './tools/projen/src/release-workflow.ts';
import { Tool } from './tools/projen/src/tool.ts';
import { UpgradeWorkflow } from './tools/projen/src/upgrade-workflow.ts';
import { WebApp } from './tools/projen/src/web-app.ts';

const dynamo = ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'] as const;

const root = new Monorepo({
  description: 'A point of sale and back office that a shop runs in its own AWS account.',
  // The release workflow's.
  devDeps: ['publib'],
  scripts: {
    start: 'node tools/fresh-clone.mjs start',
    test: 'node tools/fresh-clone.mjs test',
    reset: 'node tools/fresh-clone.mjs reset',
    replay: 'node tools/fresh-clone.mjs replay',
    bench: 'node tools/fresh-clone.mjs bench',
    simulate: 'node tools/fresh-clone.mjs simulate',
    'survive-kills': 'node tools/fresh-clone.mjs survive-kills',
    'bench:products': 'node tools/fresh-clone.mjs bench:products',
    'publish:local': 'node tools/fresh-clone.mjs publish:local',
    'next-release': 'node tools/publishing/src/release/main.ts',
    upgrade: 'node tools/upgrades/src/main.ts',
    'bench:peers': 'node tools/fresh-clone.mjs bench:peers',
    openapi: 'node packages/contracts/src/write-openapi.ts && node tools/api-docs/src/main.ts',
    docs: 'node tools/fresh-clone.mjs docs',
    doctor: 'node tools/fresh-clone.mjs doctor',
    'deploy:pipelines': 'node tools/fresh-clone.mjs deploy:pipelines',
    validate: 'node tools/fresh-clone.mjs validate',
    plan: 'node tools/fresh-clone.mjs plan',
    deploy: 'node tools/fresh-clone.mjs deploy',
    'publish:page': 'node tools/fresh-clone.mjs publish:page',
    rollback: 'node tools/fresh-clone.mjs rollback',
    rehearse: 'node tools/fresh-clone.mjs rehearse',
    'audit:verify': 'node tools/fresh-clone.mjs audit:verify',
  },
});

const domain = new Library(root, 'domain');
const contracts = new Library(root, 'contracts', {
  uses: [domain],
  deps: ['zod'],
  devDeps: ['@seriousme/openapi-schema-validator', 'ajv', 'ajv-formats'],
});
const templateChecks = new Tool(root, 'template-checks', {
  deps: ['@cdklabs/cdk-validator-cfnguard', 'aws-cdk-lib', 'cdk-nag', 'constructs'],
  // The types of CDK's own classes don't hold with it.
  compilerOptions: { exactOptionalPropertyTypes: false },
});

/** A browser, real data, languages: tests that need them say so where there are none. */
const machine = { runtime: 'node tools/machine-has.mjs' };

const pythonTools = new Tool(root, 'python-tools', { testInputs: [machine] });
const schemaCheck = new Tool(root, 'schema-check', {
  uses: [pythonTools],
  testInputs: [machine],
});

const constructs = new ConstructLibrary(root, 'constructs', {
  testsUse: [templateChecks, pythonTools, schemaCheck],
  testInputs: [machine],
});

/** Pages of the construct library that are made from what it makes. */
const libraryDocs = new Tool(root, 'library-docs', {
  uses: [constructs],
  deps: ['aws-cdk-lib', 'constructs', 'jsii-docgen', 'jsii-rosetta'],
  devDeps: ['fast-check'],
  // aws-cdk-lib is compiled without: its classes would not fit their own interfaces.
  compilerOptions: { exactOptionalPropertyTypes: false },
});

const engine = new Tool(root, 'engine', {
  uses: [constructs],
  deps: ['@aws-sdk/client-dynamodb', 'aws-cdk-lib'],
  optionalDeps: ['@dynoxide/linux-x64'],
});

const onEngine = {
  globalSetup: '@agentic-retail/engine/jest-global-setup',
  globalTeardown: '@agentic-retail/engine/jest-global-teardown',
};

const faults = new Tool(root, 'faults', {
  testsUse: [engine],
  jest: onEngine,
  deps: ['pure-rand'],
  devDeps: [...dynamo],
});

const serviceKit = new Library(root, 'service-kit', {
  uses: [contracts, domain],
  testsUse: [engine, faults],
  deps: [
    '@aws-lambda-powertools/logger',
    '@aws-lambda-powertools/metrics',
    ...dynamo,
    '@aws-sdk/credential-provider-env',
    '@aws-sdk/util-dynamodb',
    'zod',
  ],
  devDeps: ['@types/aws-lambda'],
});

/** Tests of what runs, not unit tests. */
const wholeStack = {
  dependsOn: ['^build', '^synth'],
  inputs: ['default', '^default', machine],
  outputs: ['{projectRoot}/e2e-report.json'],
};

const inventory = new LambdaService(root, 'inventory', {
  uses: [serviceKit, contracts, domain],
  testsUse: [engine, faults],
  jest: onEngine,
  deps: [...dynamo, '@aws-sdk/credential-provider-env', '@smithy/core', '@smithy/signature-v4'],
  devDeps: ['fast-check'],
  functions: ['sweep'],
});
const auth = new LambdaService(root, 'auth', {
  uses: [serviceKit, contracts, domain],
  testsUse: [engine],
  jest: onEngine,
  deps: ['@aws-sdk/client-cognito-identity-provider', '@aws-sdk/lib-dynamodb', 'zod'],
  devDeps: ['cognito-local', 'fast-check'],
});
const web = new WebApp(root, 'web', {
  uses: [contracts, domain],
  deps: ['@fontsource-variable/inter', 'lucide-react', 'papaparse', 'wouter', 'zod'],
  devDeps: ['@types/papaparse', 'fast-check'],
  testInputs: [machine],
});
const pipeline = new CdkApp(root, 'pipeline', {
  uses: [constructs, contracts, templateChecks],
  testsUse: [pythonTools, schemaCheck, libraryDocs],
  testInputs: [
    machine,
    '{workspaceRoot}/docs/spec-coverage.md',
    '{workspaceRoot}/docs/deploy/**/*',
    '{workspaceRoot}/docs/operate/**/*',
    '{workspaceRoot}/.github/workflows/**/*',
  ],
  readsBuildOf: [inventory, auth],
  deps: [
    '@aws-sdk/client-cloudformation',
    '@aws-sdk/client-cloudfront',
    '@aws-sdk/client-codepipeline',
    '@aws-sdk/client-codestar-connections',
    '@aws-sdk/client-route-53',
    '@aws-sdk/client-s3',
    '@aws-sdk/client-service-quotas',
    '@aws-sdk/client-ssm',
    '@aws-sdk/client-sts',
    '@aws-sdk/credential-providers',
    'aws-cdk',
    'mrmime',
    'zod',
  ],
  targets: {
    'synth-pipelines': {
      command: 'node src/pipelines.ts',
      dependsOn: ['^build'],
      inputs: ['production', '^production', 'toolchain'],
      outputs: ['{projectRoot}/cdk.pipelines.out'],
      cache: true,
    },
  },
});

new Tool(root, 'projen', {
  deps: ['projen'],
  devDeps: ['yaml'],
  testInputs: [
    '{workspaceRoot}/.projenrc.ts',
    '{workspaceRoot}/.github/**/*',
    '{workspaceRoot}/docs/release.md',
    '{workspaceRoot}/packages/**/*',
    '{workspaceRoot}/tools/*.mjs',
    '{workspaceRoot}/package.json',
  ],
});
new Tool(root, 'upgrades', { testInputs: ['{workspaceRoot}/tools/projen/src/versions.ts'] });
new Tool(root, 'doc-checks', {
  targets: {
    test: {
      command: 'jest --json --outputFile=test-report.json',
      inputs: ['default', '{workspaceRoot}/**/*.md'],
      outputs: ['{projectRoot}/test-report.json'],
      // Whatever is moved or deleted may have been linked to.
      cache: false,
    },
  },
});
/** The pages of `docs/api`, and their reader for the laptop run. */
const apiDocs = new Tool(root, 'api-docs', {
  uses: [contracts],
  deps: ['markdown-it'],
  testInputs: ['{workspaceRoot}/docs/api/**/*'],
});
const local = new Tool(root, 'local', {
  uses: [apiDocs, contracts, domain, engine],
  readsBuildOf: [pipeline, web],
  testInputs: ['{workspaceRoot}/tools/fresh-clone.mjs'],
  deps: [
    '@aws-sdk/client-dynamodb',
    'aws-jwt-verify',
    'cognito-local',
    '@smithy/core',
    '@smithy/signature-v4',
    'find-my-way',
    'sirv',
  ],
});
const replay = new Tool(root, 'replay', {
  uses: [contracts, domain],
  deps: ['csv-parse'],
  devDeps: ['fast-check'],
  testInputs: [machine],
});
const audit = new Tool(root, 'audit', {
  uses: [serviceKit, engine, local],
  deps: [...dynamo],
  jest: onEngine,
});
new Tool(root, 'e2e', {
  uses: [contracts, domain, engine, local, replay],
  deps: [
    '@aws-sdk/client-cognito-identity-provider',
    '@aws-sdk/client-dynamodb',
    'cognito-local',
    'fast-check',
    'playwright-core',
  ],
  compilerOptions: { lib: ['ES2025', 'DOM'] },
  // Two thousand invoices take as long as the machine needs.
  jest: { testTimeout: 600_000 },
  targets: {
    test: undefined,
    e2e: {
      ...wholeStack,
      // Each file has a shop of its own, and waits for it more than it works.
      command: 'jest --maxWorkers=2 --json --outputFile=e2e-report.json',
      parallelism: false,
    },
  },
});
new Tool(root, 'publishing', {
  readsBuildOf: [constructs],
  deps: ['commit-and-tag-version', 'jsii-pacmak', 'jsii-rosetta', 'verdaccio'],
  targets: {
    test: {
      command: 'jest --testPathIgnorePatterns=/e2e/ --json --outputFile=test-report.json',
      outputs: ['{projectRoot}/test-report.json'],
    },
    e2e: {
      ...wholeStack,
      command: 'jest --runInBand src/e2e --json --outputFile=e2e-report.json',
      dependsOn: ['^package'],
      inputs: [
        'default',
        { dependentTasksOutputFiles: '**/*' },
        '{workspaceRoot}/.github/**/*',
        machine,
      ],
    },
  },
});
const emulatedAccount = new Tool(root, 'emulated-account', {
  uses: [engine, pythonTools],
  testsUse: [constructs, contracts, domain],
  readsBuildOf: [pipeline],
  deps: [
    '@aws-sdk/client-cloudformation',
    '@aws-sdk/client-cognito-identity-provider',
    '@aws-sdk/client-route-53',
    '@aws-sdk/client-s3',
    '@aws-sdk/client-sts',
    'aws-cdk',
    'aws-cdk-lib',
  ],
  devDeps: ['@aws-sdk/client-dynamodb', '@aws-sdk/client-lambda', 'constructs'],
  // Some classes of aws-cdk-lib do not fit their own interfaces otherwise.
  compilerOptions: { exactOptionalPropertyTypes: false },
  // One test deploys several stacks, each by a program or two of its own.
  jest: { testTimeout: 600_000 },
  targets: {
    test: undefined,
    e2e: {
      ...wholeStack,
      command: 'jest --runInBand --json --outputFile=e2e-report.json',
    },
  },
});
new Tool(root, 'rehearsal', {
  uses: [contracts, domain, emulatedAccount, engine, pythonTools],
  deps: ['@aws-sdk/client-cloudformation', '@aws-sdk/client-ssm', 'aws-cdk-lib', 'zod'],
  testInputs: [machine, '{workspaceRoot}/docs/deploy/commands.md'],
});
new Tool(root, 'verdict');
new Tool(root, 'simulator', {
  // Its two long files wait for their engines.
  jest: { maxWorkers: 2 },
  uses: [audit, contracts, domain, engine, faults, inventory, serviceKit],
  deps: [...dynamo, '@aws-sdk/util-dynamodb'],
});
new Tool(root, 'bench', {
  uses: [contracts, domain, engine, faults, libraryDocs, local, constructs, serviceKit],
  readsBuildOf: [inventory, pipeline],
  deps: [...dynamo, 'aws-cdk-lib', 'esbuild'],
});

new Tool(root, 'peers', {
  uses: [libraryDocs],
  readsBuildOf: [constructs],
  deps: ['esbuild'],
});

new ChecksWorkflow(root);
new ReleaseWorkflow(root, constructs);
new UpgradeWorkflow(root);

root.synth();
