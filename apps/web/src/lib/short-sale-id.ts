/** The short form of a sale's id that people read out: its last eight digits. */
export function shortSaleId(saleId: string): string {
  return saleId.replaceAll('-', '').slice(-8).toUpperCase();
}
