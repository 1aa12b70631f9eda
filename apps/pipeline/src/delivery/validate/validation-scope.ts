/** What has to be checked: everything, or what differs from a commit. */
export type ValidationScope =
  | { readonly kind: 'everything'; readonly because: string }
  | { readonly kind: 'since'; readonly commit: string };

/**
 * What has to be checked before a commit is deployed.
 *
 * @param deployed The commit that is deployed, if one is.
 * @param isInHistory Whether a commit comes before the one that is checked out.
 */
export function validationScope(
  deployed: string | undefined,
  isInHistory: (commit: string) => boolean,
): ValidationScope {
  if (deployed === undefined) {
    return { kind: 'everything', because: 'nothing has been deployed yet' };
  }
  return isInHistory(deployed)
    ? { kind: 'since', commit: deployed }
    : {
        kind: 'everything',
        because: `the deployed commit ${deployed} does not come before this one`,
      };
}
