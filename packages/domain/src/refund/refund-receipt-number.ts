/**
 * How the receipt of a refund is numbered: the sale's own number, and which of its refunds it is. A
 * refund is written under the count of the sale's refunds, so these too have no gaps and no repeats.
 *
 * @param saleNumber see `receiptNumber`
 * @param ordinal from 1
 */
export function refundReceiptNumber(saleNumber: string, ordinal: number): string {
  return `${saleNumber}-R${ordinal}`;
}
