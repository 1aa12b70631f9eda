import { CdkApp } from './tools/projen/src/cdk-app.ts';
import { ConstructLibrary } from './tools/projen/src/construct-library.ts';
import { LambdaService } from './tools/projen/src/lambda-service.ts';
import { Library } from './tools/projen/src/library.ts';
import { Monorepo } from './tools/projen/src/monorepo.ts';
import { Tool } from './tools/projen/src/tool.ts';
import { WebApp } from './tools/projen/src/web-app.ts';

const dynamo = ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'] as const;

const root = new Monorepo({
  description: 'A point of sale and back office that a shop runs in its own AWS account.',
  scripts: {
    start: 'node tools/fresh-clone.mjs start',
    test: 'node tools/fresh-clone.mjs test',
    reset: 'node tools/fresh-clone.mjs reset',
    replay: 'node tools/fresh-clone.mjs replay',
    bench: 'node tools/fresh-clone.mjs bench',
    openapi: 'node packages/contracts/src/write-openapi.ts',
  },
});

const domain = new Library(root, 'domain');
const contracts = new Library(root, 'contracts', { uses: [domain], deps: ['zod'] });
const constructs = new ConstructLibrary(root, 'constructs');

const engine = new Tool(root, 'engine', {
  uses: [constructs],
  deps: ['@aws-sdk/client-dynamodb', 'aws-cdk-lib'],
  optionalDeps: ['@dynoxide/linux-x64'],
});

const serviceKit = new Library(root, 'service-kit', {
  uses: [contracts, domain],
  testsUse: [engine],
  deps: [
    '@aws-lambda-powertools/logger',
    ...dynamo,
    '@aws-sdk/credential-provider-env',
    '@aws-sdk/util-dynamodb',
    'zod',
  ],
  devDeps: ['@types/aws-lambda'],
});

/** A browser, Python and real data: tests that need them say so where there are none. */
const machine = { runtime: 'node tools/machine-has.mjs' };

/** Tests of the running shop: not unit tests, and one at a time, with the machine to itself. */
const wholeStack = {
  test: undefined,
  e2e: {
    parallelism: false,
    command: 'jest --runInBand --json --outputFile=e2e-report.json',
    dependsOn: ['^build', '^synth'],
    inputs: ['default', '^default', machine],
    outputs: ['{projectRoot}/e2e-report.json'],
  },
};

const onEngine = {
  globalSetup: '@agentic-retail/engine/jest-global-setup',
  globalTeardown: '@agentic-retail/engine/jest-global-teardown',
};

const inventory = new LambdaService(root, 'inventory', {
  uses: [serviceKit, domain],
  testsUse: [engine],
  jest: onEngine,
  deps: [...dynamo],
});
const auth = new LambdaService(root, 'auth', {
  uses: [serviceKit, contracts, domain],
  deps: ['@aws-sdk/client-cognito-identity-provider', 'zod'],
  devDeps: ['cognito-local', 'fast-check'],
});
const web = new WebApp(root, 'web', {
  uses: [contracts, domain],
  deps: ['@fontsource-variable/inter', 'lucide-react', 'wouter', 'zod'],
  devDeps: ['fast-check'],
});
const pythonTools = new Tool(root, 'python-tools', { testInputs: [machine] });
const schemaCheck = new Tool(root, 'schema-check', {
  uses: [pythonTools],
  testInputs: [machine],
});
const pipeline = new CdkApp(root, 'pipeline', {
  uses: [constructs, contracts],
  testsUse: [pythonTools, schemaCheck],
  testInputs: [machine],
  readsBuildOf: [inventory, auth],
});

new Tool(root, 'projen', {
  deps: ['projen'],
  testInputs: ['{workspaceRoot}/.projenrc.ts', '{workspaceRoot}/packages/**/*'],
});
const local = new Tool(root, 'local', {
  uses: [contracts, domain, engine],
  readsBuildOf: [pipeline, web],
  testInputs: ['{workspaceRoot}/tools/fresh-clone.mjs'],
  deps: ['@aws-sdk/client-dynamodb', 'aws-jwt-verify', 'cognito-local', 'find-my-way', 'sirv'],
});
const replay = new Tool(root, 'replay', {
  uses: [contracts, domain],
  deps: ['csv-parse'],
  devDeps: ['fast-check'],
  testInputs: [machine],
});
new Tool(root, 'e2e', {
  uses: [contracts, domain, local, replay],
  deps: [
    '@aws-sdk/client-cognito-identity-provider',
    'cognito-local',
    'fast-check',
    'playwright-core',
  ],
  compilerOptions: { lib: ['ES2025', 'DOM'] },
  targets: wholeStack,
});
new Tool(root, 'emulated-account', {
  uses: [engine, pythonTools],
  testsUse: [constructs, contracts, domain],
  readsBuildOf: [pipeline],
  deps: [
    '@aws-sdk/client-cloudformation',
    '@aws-sdk/client-route-53',
    '@aws-sdk/client-s3',
    'aws-cdk',
    'aws-cdk-lib',
  ],
  devDeps: ['@aws-sdk/client-cognito-identity-provider', '@aws-sdk/client-dynamodb', 'constructs'],
  // Some classes of aws-cdk-lib do not fit their own interfaces otherwise.
  compilerOptions: { exactOptionalPropertyTypes: false },
  // One test deploys several stacks, each by a program or two of its own.
  jest: { testTimeout: 600_000 },
  targets: wholeStack,
});
new Tool(root, 'verdict');
new Tool(root, 'bench', {
  uses: [contracts, domain, engine, local],
  deps: [...dynamo, 'esbuild'],
});

root.synth();
