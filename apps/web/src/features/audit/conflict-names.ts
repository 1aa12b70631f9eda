import type { SaleConflict } from '@agentic-retail/domain/offline/sale-conflict';

/** What was to look into at a sale made offline, in short; the sale itself says it in full. */
export const conflictNames: Readonly<Record<SaleConflict['kind'], string>> = {
  'price-changed': 'Other prices than the books have',
  'product-removed': 'A product that is not sold any more',
  'stock-short': 'More was sold than the books had',
  'counted-since': 'Counted between the sale and its arrival',
  'cashier-unconfirmed': 'Sent by another account than the cashier’s',
  'clock-wrong': 'The clock of the till was wrong',
  'session-closed': 'Its cash session was closed already',
  'session-unknown': 'Its cash session is not known',
  'session-missing': 'No cash session was open',
  'receipt-renumbered': 'The printed receipt has another number',
  'discount-over-limit': 'More was taken off by hand than is allowed',
};
