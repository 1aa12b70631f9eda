/**
 * How the receipt of a sale is numbered: its register, and which of the register's sales it is,
 * such as `till-1/000123`. A register's series has no gaps and no repeats.
 *
 * @param ordinal from 1
 */
export function receiptNumber(registerId: string, ordinal: number): string {
  return `${registerId}/${String(ordinal).padStart(6, '0')}`;
}
