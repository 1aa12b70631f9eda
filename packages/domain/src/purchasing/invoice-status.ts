import type { RestockStatus } from '../restock/restock-status.ts';

export const invoiceStatuses = [
  'draft',
  'sent',
  'part_received',
  'received',
  'paid',
  'cancelled',
] as const;

export type InvoiceStatus = (typeof invoiceStatuses)[number];

const moves: Readonly<Record<InvoiceStatus, readonly InvoiceStatus[]>> = {
  draft: ['sent', 'cancelled'],
  sent: ['part_received', 'received', 'cancelled'],
  // Another delivery of it may again not be the last.
  part_received: ['part_received', 'received'],
  received: ['paid'],
  paid: [],
  cancelled: [],
};

/** Whether a purchase invoice can go from one status to another; there is no way back. */
export function canMoveInvoice(from: InvoiceStatus, to: InvoiceStatus): boolean {
  return moves[from].includes(to);
}

const requestStatuses: Readonly<Record<InvoiceStatus, RestockStatus>> = {
  draft: 'approved',
  sent: 'ordered',
  part_received: 'ordered',
  received: 'received',
  paid: 'received',
  cancelled: 'cancelled',
};

/** What the restock requests of an invoice are, unless all of their own goods have come before. */
export function requestStatusOf(status: InvoiceStatus): RestockStatus {
  return requestStatuses[status];
}
