import { createHash } from 'node:crypto';
import type { MinorUnits } from '@agentic-retail/domain/money/money';

const MAX_CODE_LENGTH = 48;

/**
 * The SKU of a stock code at a price in cents. The data has no price list and sells one code at
 * several prices, so each pair is a product of its own.
 *
 * Two pairs never share a SKU: letters keep their case ("85123A" and "85123a" are different goods);
 * every character that a SKU cannot hold, and "_" and "." themselves, becomes "_" with two digits
 * per byte; "." then only marks the codes that had to be written in another way; and what follows
 * the last "-" is the price.
 */
export function productSku(stockCode: string, price: MinorUnits): string {
  const written = stockCode.replace(/[^A-Za-z0-9-]/gu, escaped);
  return `${beginWell(written, stockCode)}-${price}`;
}

function escaped(character: string): string {
  return Array.from(Buffer.from(character, 'utf8'), (byte) => {
    return `_${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function beginWell(written: string, stockCode: string): string {
  if (written.length > MAX_CODE_LENGTH) {
    return `h.${createHash('sha256').update(stockCode).digest('hex').slice(0, 40)}`;
  }
  return /^[A-Za-z0-9]/.test(written) ? written : `x.${written}`;
}
