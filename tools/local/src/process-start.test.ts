import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { processStart } from './process-start.ts';

describe('processStart', () => {
  it('tells processes apart and stays the same for each', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    const started = processStart(other.pid ?? 0);
    expect(started).toBeDefined();
    expect(started).not.toBe(processStart(process.pid));
    expect(processStart(other.pid ?? 0)).toBe(started);

    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(processStart(other.pid ?? 0)).toBeUndefined();
  });
});
