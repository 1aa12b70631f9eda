import type { PoolMail } from '../user-pool/make-pool.ts';

/** A mail in one line, for the console: nothing is sent from a laptop. */
export function mailInWords({ kind, to, secret }: PoolMail): string {
  return `✉ ${kind.replace('-', ' ')} for ${to}: ${secret}`;
}
