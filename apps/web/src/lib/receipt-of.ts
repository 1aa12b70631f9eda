import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { shortSaleId } from './short-sale-id.ts';

/** What a sale's receipt is called: its number, or for a sale from before there were any its id. */
export function receiptOf({
  id,
  receiptNumber,
}: Pick<Transaction, 'id' | 'receiptNumber'>): string {
  return receiptNumber ?? shortSaleId(id);
}
