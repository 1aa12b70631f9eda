import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtLibrary } from '../consume/built-library.ts';
import { type Template, templateFrom } from '../consume/template-from.ts';
import { run } from '../run.ts';
import { testWithTools, timeLimitMs } from './test-with-tools.ts';

const root = resolve(__dirname, '../../../..');
const library = builtLibrary(root);

describe('outside of the repository, with nothing but the package installed', () => {
  let fromTypeScript: Template;
  beforeAll(async () => {
    fromTypeScript = await templateFrom(root, 'typescript', library);
  }, timeLimitMs);

  it('an app in TypeScript has the store and its tables', () => {
    const tables = Object.values(fromTypeScript.Resources)
      .filter(({ Type }) => Type.startsWith('AWS::DynamoDB::'))
      .map(({ Properties }) => Properties?.TableName);
    expect(tables).toEqual(
      expect.arrayContaining([
        'dev-Products',
        'dev-Transactions',
        'dev-Inventory_Logs',
        'dev-Restock_Requests',
        'dev-Invoices',
      ]),
    );
  });

  for (const language of ['python', 'java', 'go'] as const) {
    testWithTools(root, language, `an app in ${language} has the very same template`, async () => {
      expect(await templateFrom(root, language, library)).toEqual(fromTypeScript);
    });
  }
});

describe('the package of npm', () => {
  let files: string[];
  let manifest: Record<string, unknown>;
  beforeAll(async () => {
    const [tarball = ''] = globSync(`${library.packages}/js/*.tgz`);
    files = (await run('tar', ['-tzf', tarball], { cwd: root })).trim().split('\n').sort();
    const json = await run('tar', ['-xzOf', tarball, 'package/package.json'], { cwd: root });
    manifest = JSON.parse(json);
  });

  it('has the library, its licence and readme, and neither tests nor leftovers', () => {
    const others = files.filter((file) => !/^package\/lib\/[a-z/-]+\.(js|d\.ts)$/.test(file));
    expect(others).toEqual([
      'package/.jsii',
      'package/LICENSE',
      'package/README.md',
      'package/package.json',
    ]);
    expect(files).toContain('package/lib/retail-store.js');
    expect(files.filter((file) => /test/.test(file))).toEqual([]);
  });

  it('is public, names the version and the least it works with, and nothing of this repository', () => {
    expect(manifest).toMatchObject({
      name: '@agentic-retail/constructs',
      version: library.version,
      license: 'Apache-2.0',
      publishConfig: { access: 'public' },
      peerDependencies: { 'aws-cdk-lib': `^${library.cdkVersion}` },
    });
    for (const field of ['private', 'nx', 'jest', '//']) expect(manifest).not.toHaveProperty(field);
  });
});

testWithTools(
  root,
  'python',
  'the readme of the Python package has its examples in Python',
  async () => {
    const [sources = ''] = globSync(`${library.packages}/python/*.tar.gz`);
    const file = `agentic_retail_constructs-${library.version}/README.md`;
    const readme = await run('tar', ['-xzOf', sources, file], { cwd: root });
    expect(readme).toContain('environment_name="dev"');
    expect(readme).not.toContain('environmentName:');
  },
);

it('the package of .NET is generated', () => {
  const [code] = globSync(`${library.packages}/dotnet/**/RetailStore.cs`);
  const [compiled] = globSync(`${library.packages}/dotnet/**/*.nupkg`);
  expect(code ?? compiled).toBeDefined();
});

testWithTools(root, 'dotnet', 'the package of .NET is compiled', () => {
  expect(globSync(`${library.packages}/dotnet/**/*.nupkg`)).toHaveLength(1);
});
