/** Failures of another service that may be over when it is asked again. */
const names: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  // A single write met a transaction on its item.
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'InternalErrorException',
  'ServiceUnavailable',
  // The SDK also calls a connection that was cut so.
  'TimeoutError',
]);

const codes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'EAI_AGAIN']);

/** Why a transaction was called off, item by item, where that may be over the next time. */
const reasons: ReadonlySet<unknown> = new Set([
  undefined,
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

interface Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly CancellationReasons?: readonly { readonly Code?: unknown }[];
}

/**
 * Whether a service that was asked was too slow, too busy or out of reach. It goes by names: whoever
 * asks has not loaded the classes of every service.
 */
export function isTemporaryFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, CancellationReasons = [] }: Failure = error;
  return name === 'TransactionCanceledException'
    ? CancellationReasons.every(({ Code }) => reasons.has(Code))
    : names.has(String(name)) || codes.has(code);
}

/** Whether a write met another one on an item, and nothing else was in its way. */
export function isConflict(error: unknown): boolean {
  if (!isTemporaryFailure(error)) return false;
  const { name, CancellationReasons = [] } = error as Failure;
  const codes = CancellationReasons.map(({ Code }) => Code).filter(
    (code) => code !== undefined && code !== 'None',
  );
  const isAtItem = codes.length > 0 && codes.every((code) => code === 'TransactionConflict');
  return name === 'TransactionConflictException' || isAtItem;
}
