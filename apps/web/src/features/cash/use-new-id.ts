import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { useState } from 'react';

const RANDOM_BYTES = 10;

/** An id for what a form is about to send: however often it is sent, it is done once. */
export function useNewId(): string {
  const [id] = useState(() =>
    makeSaleId(Date.now(), crypto.getRandomValues(new Uint8Array(RANDOM_BYTES))),
  );
  return id;
}
