import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { PricedCart } from '@agentic-retail/domain/pricing/price-cart';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { Payment } from '@agentic-retail/domain/sale/payment';

/** A sale between the first payment and its confirmation. */
export interface SaleInProgress {
  /** The request as it is sent, again and again until it is answered; its id never changes. */
  readonly request: SaleRequest;
  /** Whether it may already have reached the service. */
  readonly wasSent: boolean;
}

/** What is still to be paid. */
export function dueOf({ expectedTotal, payments }: SaleRequest): MinorUnits {
  return payments.reduce((due, { amount }) => due - amount, expectedTotal);
}

export function withPayments(request: SaleRequest, payments: readonly Payment[]): SaleRequest {
  return { ...request, payments };
}

export function cardsOf({ payments }: SaleRequest) {
  return payments.filter((payment) => payment.method === 'card');
}

/** What a card has been charged: money that must not be forgotten. */
export function chargedOf({ payments }: SaleRequest): MinorUnits {
  return payments.reduce((sum, { method, amount }) => (method === 'card' ? sum + amount : sum), 0);
}

export type PriceAtInstant = (
  lines: SaleRequest['lines'],
  at: string,
  discounts: SaleRequest['discounts'],
) => { readonly ok: true; readonly value: PricedCart } | { readonly ok: false };
