import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';

/**
 * One write takes 100 items: the sale, its number, two for each product, and what else belongs to it.
 * That is session and approval; of a sale that was made without the service the session, its entry in
 * the audit, and perhaps a count and a mark for another session.
 */
export function fitsOneWrite({ transaction, stockChanges }: SaleDraft): boolean {
  const { sessionId, approval, sentBy } = transaction;
  const beside = [sessionId, approval].filter((each) => each !== undefined).length;
  return 2 + 2 * stockChanges.length + (sentBy ? 4 : beside) <= 100;
}
