import type { Transaction } from '@agentic-retail/domain/sale/transaction';

/** Whether somebody has to look into a sale still; another number on its receipt is no reason. */
export function needsLook({ conflicts = [], review }: Pick<Transaction, 'conflicts' | 'review'>) {
  return review === undefined && conflicts.some(({ kind }) => kind !== 'receipt-renumbered');
}
