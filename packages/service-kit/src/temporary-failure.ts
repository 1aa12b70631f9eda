/** Failures of another service that may be over when it is asked again. */
const names: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'InternalServerError',
  'InternalErrorException',
  'ServiceUnavailable',
  // The SDK also calls a connection that was cut so.
  'TimeoutError',
]);

const codes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'EAI_AGAIN']);

/** Whether a service that was asked was too slow, too busy or out of reach. */
export function isTemporaryFailure(error: unknown): boolean {
  return (
    error instanceof Error && (names.has(error.name) || ('code' in error && codes.has(error.code)))
  );
}
