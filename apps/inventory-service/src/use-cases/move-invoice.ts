import type {
  InvoiceMoveRefused,
  InvoiceNotFound,
} from '@agentic-retail/domain/purchasing/invoice-error';
import {
  canMoveInvoice,
  type InvoiceStatus,
} from '@agentic-retail/domain/purchasing/invoice-status';
import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { InvoiceRepository } from '../ports/invoice-repository.ts';

const attempts = 4;

/**
 * Brings an invoice to a status, with its restock requests. An invoice that has it already stays as
 * it is, so that the same request can be sent again.
 */
export async function moveInvoice(
  { invoices, now }: { readonly invoices: InvoiceRepository; readonly now: Clock },
  number: string,
  to: Extract<InvoiceStatus, 'sent' | 'paid' | 'cancelled'>,
): Promise<Result<PurchaseInvoice, InvoiceNotFound | InvoiceMoveRefused>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const invoice = await invoices.find(number);
    if (!invoice) return fail({ code: 'invoice-not-found', number });
    const { status: from, version } = invoice;
    if (from === to) return ok(invoice);
    if (!canMoveInvoice(from, to)) return fail({ code: 'invoice-move-refused', from, to });
    const moved = { ...invoice, status: to, updatedAt: now(), version: version + 1 };
    if (await invoices.move(invoice, moved)) return ok(moved);
  }
  throw new ServiceBusy(`invoice ${number} was changed ${attempts} times meanwhile`);
}
