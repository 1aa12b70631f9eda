import { Refusal } from '../command/delivery-errors.ts';

/** Where an environment is, and where it goes back to. */
export interface RollbackTarget {
  readonly from: string;
  readonly to: string;
}

/**
 * The commit to go back to: the one that is given, else the one that was deployed before.
 *
 * @param deployed Every commit that was recorded as deployed, the oldest first.
 * @throws Refusal when there is none to go back to
 */
export function rollbackTarget(
  environment: string,
  deployed: readonly string[],
  given: string | undefined,
): RollbackTarget {
  const from = deployed.at(-1);
  if (from === undefined) {
    throw new Refusal(
      `Nothing has been deployed to ${environment} yet, so there is no way back.`,
      'Push a commit to its branch to deploy it.',
    );
  }
  if (given !== undefined && !/^[0-9a-f]{40}$/.test(given)) {
    throw new Refusal(
      `--to takes a commit by its 40 digits, not ${given}.`,
      'Find it with `git log`, or leave the option out.',
    );
  }
  const to = given ?? deployed.findLast((commit) => commit !== from);
  if (to === undefined || to === from) {
    throw new Refusal(
      to === undefined
        ? `${from} is the only commit that was ever deployed to ${environment}.`
        : `${environment} is at ${from} already.`,
      'Name another commit: --to COMMIT.',
    );
  }
  return { from, to };
}
