/**
 * How long one attempt of an SDK client may take: far longer than a slow answer, and short enough to
 * leave time for more attempts within one request.
 */
export const attemptMs = 1_500;

/** The SDK only warns of an attempt that takes too long, unless it is told to end it. */
export const requestHandler = {
  connectionTimeout: 1_000,
  requestTimeout: attemptMs,
  throwOnRequestTimeout: true,
  // The other only waits for an answer to begin.
  socketTimeout: attemptMs,
} as const;
