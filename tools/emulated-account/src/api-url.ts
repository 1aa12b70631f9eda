import type { EmulatedAccount } from './emulated-account.ts';

/** Where the emulator serves the `$default` stage of an HTTP API, without a slash at the end. */
export function apiUrl({ endpoint }: Pick<EmulatedAccount, 'endpoint'>, apiId: string): string {
  return `${endpoint}${apiPath(apiId)}`;
}

/** Path of an API at the emulator. */
export function apiPath(apiId: string): string {
  return `/_aws/execute-api/${apiId}/$default`;
}
