import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCloudAssembly } from './read-cloud-assembly.ts';

/** What `cdk synth` writes, as far as it is read. */
const files = {
  'manifest.json': {
    artifacts: {
      'dev-service.assets': {
        type: 'cdk:asset-manifest',
        properties: { file: 'dev-service.assets.json' },
      },
      'dev-service': {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/eu-west-1',
        properties: { templateFile: 'dev-service.template.json', tags: { Environment: 'dev' } },
        dependencies: ['dev-service.assets', 'dev-data'],
      },
      'dev-data': {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/eu-west-1',
        properties: { templateFile: 'dev-data.template.json', stackName: 'retail-data' },
      },
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
  },
  'dev-service.assets.json': {
    files: {
      abc: {
        source: { path: 'asset.abc', packaging: 'zip' },
        destinations: { here: { bucketName: 'assets', objectKey: 'abc.zip' } },
      },
    },
  },
  'dev-service.template.json': { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } },
  'dev-data.template.json': {},
};

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'assembly-'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(dir, name), JSON.stringify(content));
  }
});

afterAll(() => rm(dir, { recursive: true }));

describe('readCloudAssembly', () => {
  it('reads the stacks with region, environment, template and assets', async () => {
    expect(await readCloudAssembly(dir)).toEqual([
      {
        name: 'dev-service',
        region: 'eu-west-1',
        environment: 'dev',
        template: files['dev-service.template.json'],
        assets: new Map([['abc.zip', join(dir, 'asset.abc')]]),
      },
      {
        name: 'retail-data',
        region: 'eu-west-1',
        environment: undefined,
        template: {},
        assets: new Map(),
      },
    ]);
  });

  it('says how to make an assembly where there is none', async () => {
    await expect(readCloudAssembly(join(dir, 'missing'))).rejects.toThrow('npx nx run');
  });
});
