const NUMBER = /^INV-(\d{4})-(\d{4,})$/;

/** The number of the `count`th purchase invoice of a year: INV-2026-0001. */
export function invoiceNumber(year: string, count: number): string {
  return `INV-${year}-${String(count).padStart(4, '0')}`;
}

export function isInvoiceNumber(text: string): boolean {
  return NUMBER.test(text);
}
