import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

describe.each(['main.ts', 'catalogue/product-files-main.ts'])('%s', (file) => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(__dirname, file), ...args],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' }, timeout: 60_000 },
    );
    return { status, stdout, stderr };
  };

  it('says how it is used', () => {
    expect(run('--help')).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^npm run bench/),
      stderr: '',
    });
  });

  it('names what it does not know, and measures nothing', () => {
    expect(run('--nonsense')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("'--nonsense'"),
    });
    expect(run('few')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('few'),
    });
  });
});
