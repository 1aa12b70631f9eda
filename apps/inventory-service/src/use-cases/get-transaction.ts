import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { TransactionNotFound } from '@agentic-retail/domain/sale/transaction-not-found';
import type { SaleRepository } from '../ports/sale-repository.ts';

export async function getTransaction(
  { sales }: { readonly sales: SaleRepository },
  id: string,
): Promise<Result<Transaction, TransactionNotFound>> {
  const recorded = await sales.find(id);
  return recorded ? ok(recorded.transaction) : fail({ code: 'transaction-not-found', id });
}
