import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { builtLibrary } from '../consume/built-library.ts';
import { run } from '../run.ts';

const root = resolve(__dirname, '../../../..');

const { name, version, cdkVersion } = builtLibrary(root);

describe('npm run publish:local', () => {
  let said: string;
  beforeAll(async () => {
    said = await run('node', ['tools/publishing/src/publish-local/main.ts'], { cwd: root });
  }, 10 * 60_000);

  it('publishes the library, and an app installs it from there and makes a store', () => {
    expect(said.trim().split('\n')).toEqual([
      `▸ packing ${name} ${version}`,
      expect.stringMatching(/^▸ npm publish \S+\.tgz, to http:\/\/127\.0\.0\.1:\d+\/$/),
      `▸ npm install ${name}@${version} aws-cdk-lib@${cdkVersion}, in a new app`,
      expect.stringMatching(/^▸ node store\.ts: \d+ resources, [1-9]\d* tables among them$/),
      expect.stringMatching(/^✓ /),
    ]);
  });

  it('leaves no registry behind', async () => {
    const [url = ''] = /http:\S+/.exec(said) ?? [];
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
