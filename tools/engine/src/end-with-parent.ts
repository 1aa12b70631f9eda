import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

// The pipe on its standard input closes when this process ends, however it ends: also on kill -9.
const script = 'while read -r _; do :; done; kill -s KILL -- "-$1" 2>/dev/null';

/**
 * Ends a process group when this process is gone, whatever ended it. Needs a POSIX shell; where
 * there is none, the group stays and has to be ended by the next run.
 *
 * @param groupId id of the process group, which is the id of the process that leads it
 * @returns calls the watch off; to be called once the group has ended, since ids are used again
 */
export function endWithParent(groupId: number): () => void {
  if (process.platform === 'win32') return () => {};
  const watch = spawn('/bin/sh', ['-c', script, 'end-with-parent', String(groupId)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => {});
  watch.unref();
  if (watch.stdin instanceof Socket) watch.stdin.unref();
  return () => {
    watch.kill('SIGKILL');
  };
}
