import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './rehearsed-commits.ts';

/** A clone of the repository, in which builds run and commits are made that nobody else sees. */
export class WorkingClone {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Clones with the whole history, as a pipeline does. */
  static of(repository: string, folder: string): WorkingClone {
    git(repository, 'clone', '--quiet', '--no-local', repository, folder);
    return new WorkingClone(folder);
  }

  commit(): string {
    return git(this.folder, 'rev-parse', 'HEAD');
  }

  /** Lets a branch point to what is checked out, as if it had been pushed. */
  setBranch(name: string): void {
    git(this.folder, 'branch', '--force', name);
  }

  /**
   * Makes it as it was cloned, at the commit. What is installed stays: it depends on the lockfile
   * alone, and is made anew where that differs.
   */
  checkOutCleanly(commit: string): void {
    git(this.folder, 'checkout', '--quiet', '--force', '--detach', commit);
    git(this.folder, 'clean', '-ffdxq', '--exclude=node_modules');
  }

  /** Makes one commit of an edit. */
  commitEdit({ message, file, change }: Edit): string {
    const path = join(this.folder, file);
    writeFileSync(path, change(read(path)));
    git(this.folder, 'add', '--', file);
    const author = ['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@example.com'];
    git(this.folder, ...author, 'commit', '--quiet', '--no-verify', '--message', message);
    return this.commit();
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * What git prints.
 *
 * @throws Error when it fails
 */
export function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout.trimEnd();
}
