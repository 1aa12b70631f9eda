import type { PolicyStatement } from './policy-statements.ts';

/** What a statement allows too widely. */
export interface WildcardFault {
  /** Logical id of the resource in which the statement stands. */
  readonly logicalId: string;
  /** Place of the statement within it. */
  readonly place: string;
  /**
   * `action`: all actions, all of a service, or those of a pattern; `resource`: every resource, for
   * actions that could name theirs; `principal`: everybody, without a condition.
   */
  readonly wildcard: 'action' | 'resource' | 'principal';
  /** The action, resource or principal as it is written. */
  readonly given: string;
}

/** A pattern of resources, such as all objects of a bucket: to be accepted one by one. */
export interface PartialResource {
  readonly logicalId: string;
  readonly place: string;
  /** ARN with a `*` or `?`; what is known at deployment only stands as `<…>`. */
  readonly resource: string;
  readonly actions: readonly string[];
}

/**
 * Where statements allow more than they name. Statements that deny may be as wide as they like.
 *
 * @param allowedOnEverything Actions that AWS can't restrict to a resource: see
 * `actions-without-resources.ts`. A statement with other actions beside them has to name resources.
 */
export function wildcardFaults(
  statements: readonly PolicyStatement[],
  allowedOnEverything: readonly string[],
): { faults: WildcardFault[]; partialResources: PartialResource[] } {
  const allowing = statements.filter(({ effect }) => effect === 'Allow');
  return {
    faults: allowing.flatMap((statement) => [
      ...wideActions(statement).map((given) => fault(statement, 'action', given)),
      ...wideResources(statement, allowedOnEverything).map((given) =>
        fault(statement, 'resource', given),
      ),
      ...widePrincipals(statement).map((given) => fault(statement, 'principal', given)),
    ]),
    partialResources: allowing.flatMap(({ logicalId, place, actions, resources }) =>
      resources
        .filter((resource) => hasWildcard(resource) && resource !== '*')
        .map((resource) => ({ logicalId, place, resource, actions })),
    ),
  };
}

function fault(
  { logicalId, place }: PolicyStatement,
  wildcard: WildcardFault['wildcard'],
  given: string,
): WildcardFault {
  return { logicalId, place, wildcard, given };
}

function wideActions(statement: PolicyStatement): string[] {
  return [
    ...statement.actions.filter(
      (action) => hasWildcard(action) && !keepsKeyManageable(statement, action),
    ),
    ...statement.notActions.map((action) => `all but ${action}`),
  ];
}

function wideResources(
  { type, actions, resources, notResources }: PolicyStatement,
  allowedOnEverything: readonly string[],
): string[] {
  const mustBeWide = actions.length > 0 && actions.every((it) => allowedOnEverything.includes(it));
  // In the policy of a key, `*` is that key.
  const isKey = type === 'AWS::KMS::Key';
  return [
    ...resources.filter((resource) => resource === '*' && !mustBeWide && !isKey),
    ...notResources.map((resource) => `all but ${resource}`),
  ];
}

function widePrincipals({ principals, notPrincipals, hasCondition }: PolicyStatement): string[] {
  return [
    ...principals.filter((principal) => principal === '*' && !hasCondition),
    ...notPrincipals.map((principal) => `all but ${principal}`),
  ];
}

// Without this statement, with which every key starts, nobody could change the key any more.
function keepsKeyManageable({ type, principals }: PolicyStatement, action: string): boolean {
  const account = /^AWS arn:.+:iam::.+:root$/;
  return (
    type === 'AWS::KMS::Key' && action === 'kms:*' && principals.every((it) => account.test(it))
  );
}

function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}
