import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, in whatever way the machine tells it: with the number of the process, it
 * names that one and none that gets the number later.
 *
 * @returns undefined where nothing tells it
 */
export function processStart(pid: number): string | undefined {
  try {
    // The name of the program, in brackets, may hold anything: count from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    // The same words whoever asks: they depend on language and time zone.
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      env,
      encoding: 'utf8',
    });
    return stdout?.trim() || undefined;
  }
}
