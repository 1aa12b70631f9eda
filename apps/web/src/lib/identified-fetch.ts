/**
 * `doFetch`, with a name for each request and the name of the till: logs and the audit show them, and
 * a request that is sent again after a renewal of the session keeps its name.
 */
export function createIdentifiedFetch(
  doFetch: typeof fetch,
  registerId: () => string,
  newId: () => string,
): typeof fetch {
  return (address, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-correlation-id', newId());
    headers.set('x-register-id', registerId());
    return doFetch(address, { ...init, headers });
  };
}
