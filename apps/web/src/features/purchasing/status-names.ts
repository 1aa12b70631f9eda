import type { InvoiceStatus } from '@agentic-retail/domain/purchasing/invoice-status';
import type { RestockStatus } from '@agentic-retail/domain/restock/restock-status';

interface StatusName {
  readonly label: string;
  readonly tone: 'neutral' | 'accent' | 'promo';
}

/** Statuses of invoices as people read them, in the order they come. */
export const invoiceStatusNames: Record<InvoiceStatus, StatusName> = {
  draft: { label: 'Draft', tone: 'neutral' },
  sent: { label: 'Sent', tone: 'promo' },
  part_received: { label: 'Part received', tone: 'promo' },
  received: { label: 'Received', tone: 'accent' },
  paid: { label: 'Paid', tone: 'accent' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

export const requestStatusNames: Record<RestockStatus, string> = {
  pending: 'To approve',
  approved: 'Approved',
  ordered: 'Ordered',
  received: 'Received',
  cancelled: 'Cancelled',
};
