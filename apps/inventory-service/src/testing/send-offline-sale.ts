import type { Inventory } from '../handlers.ts';
import { callAs } from './call-as.ts';

interface Answer {
  readonly status: number | undefined;
  readonly body: { readonly code?: string; readonly errors?: { readonly pointer: string }[] };
  /** Of the fields that are wrong. */
  readonly pointers: readonly string[];
}

/** Sends what a till has kept, as it comes to the service through the gateway. */
export async function sendOfflineSale(inventory: Inventory, sale: object): Promise<Answer> {
  const call = callAs(inventory, 'cashier');
  const { status, body } = await call<Answer['body']>('recordOfflineSale', { body: sale });
  return { status, body, pointers: (body.errors ?? []).map(({ pointer }) => pointer) };
}
