import type { Environment } from '../../config/environments.ts';
import { type Finding, good, missing, unknown } from './finding.ts';

/**
 * Whether the branch that is deployed exists.
 *
 * @param heads What the repository lists of it (`git ls-remote`); undefined when it can't be asked.
 */
export function branchFinding(
  { branch, repository }: Environment,
  heads: string | undefined,
): Finding {
  if (heads === undefined) {
    return unknown('branch', `${repository} could not be asked for ${branch}.`, 'Look on GitHub.');
  }
  return heads.includes(`refs/heads/${branch}`)
    ? good('branch', `${repository} has ${branch}`)
    : missing(
        'branch',
        `${repository} has no branch ${branch}.`,
        `Make it: git push origin HEAD:${branch}`,
      );
}
