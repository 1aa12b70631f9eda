import { randomBytes } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';

/** An id as a device makes it. */
export function timedId(timeMs = Date.now()): string {
  return makeSaleId(timeMs, randomBytes(10));
}
