import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';

const RANDOM_BYTES = 10;

/** An id for what is about to be sent: however often it is sent, it is done once. */
export function newId(): string {
  return makeSaleId(Date.now(), crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}
