import { createHash } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { Invoice } from '../file/invoice.ts';

/**
 * The id of the sale that an invoice becomes: its time is the invoice's, and in place of randomness
 * stand the first bytes of the SHA-256 of its number. It depends on the invoice alone, not on the
 * file, the shop or the terminal, so selling an invoice again finds the sale it already became.
 */
export function saleIdOfInvoice({ number, timeMs }: Pick<Invoice, 'number' | 'timeMs'>): string {
  const digest = createHash('sha256').update(`online-retail invoice ${number}`).digest();
  return makeSaleId(timeMs, digest.subarray(0, 10));
}

/** The same of the refund that a credit note becomes of one sale. */
export function refundIdOfCreditNote(
  { number, timeMs }: Pick<Invoice, 'number' | 'timeMs'>,
  saleId: string,
): string {
  const digest = createHash('sha256').update(`online-retail credit ${number} ${saleId}`).digest();
  return makeSaleId(timeMs, digest.subarray(0, 10));
}
