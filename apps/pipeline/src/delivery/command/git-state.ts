import { spawnSync } from 'node:child_process';
import { Refusal } from './delivery-errors.ts';
import { repositoryRoot } from './delivery-folders.ts';

/**
 * The commit that is checked out.
 *
 * @throws Refusal when there is none, or files differ from it: what is deployed has to be a commit
 */
export function checkedOutCommit(root: string = repositoryRoot): string {
  const commit = git(root, 'rev-parse', 'HEAD');
  if (commit === undefined) {
    throw new Refusal(
      `${root} is not in a git repository with a commit.`,
      'Clone the repository: what is deployed is always a commit of it.',
    );
  }
  const changed = git(root, 'status', '--porcelain')?.split('\n').filter(Boolean) ?? [];
  if (changed.length > 0) {
    const [first = ''] = changed;
    const others = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
    throw new Refusal(
      `Files differ from the commit that is checked out: ${first.slice(3)}${others}.`,
      'Commit or stash them: what is deployed is always a commit.',
    );
  }
  return commit;
}

/** Whether `commit` is known here and comes before what is checked out. */
export function isInHistory(commit: string, root: string = repositoryRoot): boolean {
  return git(root, 'merge-base', '--is-ancestor', commit, 'HEAD') !== undefined;
}

/** What git prints; undefined when it fails. */
export function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : undefined;
}
