import type { LateSale } from '../ports/cash-session-repository.ts';

/**
 * The mark of a sale that was recorded after the session was closed which it was rung up in, as it
 * stands in the Line_Parts table. It has no `pending`: the index of unfinished documents is without it.
 */
export interface LateSaleItem {
  document_id: string;
  part: string;
  receipt_number: string;
  total: number;
  recorded_at: string;
}

/** Beside the keys of documents, which are plain ids. */
export function lateSalesOf(sessionId: string): string {
  return `late#${sessionId}`;
}

export function lateSaleKey(sessionId: string, saleId: string) {
  return { document_id: lateSalesOf(sessionId), part: saleId };
}

export function fromLateSaleItem(item: LateSaleItem): LateSale {
  return {
    transactionId: item.part,
    receiptNumber: item.receipt_number,
    total: item.total,
    recordedAt: item.recorded_at,
  };
}
