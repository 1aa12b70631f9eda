import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import type {
  RequestMoveRefused,
  RequestNotFound,
} from '@agentic-retail/domain/restock/restock-error';
import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import type { Clock } from '../ports/clock.ts';
import type { InvoiceRepository } from '../ports/invoice-repository.ts';
import type { RestockRepository } from '../ports/restock-repository.ts';
import type { ShopRepository } from '../ports/shop-repository.ts';

interface Parts {
  readonly restock: RestockRepository;
  readonly invoices: InvoiceRepository;
  readonly shop: ShopRepository;
  readonly now: Clock;
}

interface Approved {
  /** One for each supplier. */
  readonly invoices: readonly PurchaseInvoice[];
}

type NotApproved = RequestNotFound | RequestMoveRefused;

/**
 * Approves requests: those of a supplier become the lines of one draft invoice, in one atomic write with
 * its number. Sent again it gives the invoices that were made, and makes what is missing of them.
 */
export async function approveRestockRequests(
  parts: Parts,
  ids: readonly string[],
  approvedBy: Actor,
): Promise<Result<Approved, NotApproved>> {
  const { restock, invoices, shop, now } = parts;
  const requests = await readRequests(restock, ids);
  if (!requests.ok) return requests;
  const { pending, numbers } = requests.value;
  const { currency, timeZone } = await shop.get();
  const made: PurchaseInvoice[] = [];
  for (const ofSupplier of Map.groupBy(pending, ({ supplier }) => supplier.id).values()) {
    const at = now();
    const draft = draftInvoice(ofSupplier, { currency, createdBy: approvedBy, createdAt: at });
    const [year = ''] = businessDate(at, timeZone).split('-');
    const invoice = await invoices.draft(draft, year);
    // Somebody else approved or cancelled one of them just now: what was made here is found again.
    if (invoice === undefined) return approveRestockRequests(parts, ids, approvedBy);
    made.push(invoice);
  }
  const known = await Promise.all(numbers.map((number) => invoices.find(number)));
  return ok({ invoices: [...known.filter((invoice) => invoice !== undefined), ...made] });
}

/** The requests that wait for approval, and the invoices that others of them are part of already. */
async function readRequests(
  restock: RestockRepository,
  ids: readonly string[],
): Promise<Result<{ pending: RestockRequest[]; numbers: string[] }, NotApproved>> {
  const pending: RestockRequest[] = [];
  const numbers = new Set<string>();
  const found = await Promise.all(ids.map(async (id) => ({ id, request: await restock.find(id) })));
  for (const { id, request } of found) {
    if (!request) return fail({ code: 'request-not-found', id });
    const { status: from, invoiceNumber } = request;
    if (from === 'pending') pending.push(request);
    else if (from === 'approved' && invoiceNumber !== undefined) numbers.add(invoiceNumber);
    else return fail({ code: 'request-move-refused', id, from, to: 'approved' });
  }
  return ok({ pending, numbers: [...numbers] });
}

/** @param requests of one supplier, at least one */
function draftInvoice(
  requests: readonly RestockRequest[],
  made: Pick<PurchaseInvoice, 'currency' | 'createdBy' | 'createdAt'>,
): Omit<PurchaseInvoice, 'number'> {
  const [first] = requests;
  if (first === undefined) throw new RangeError('an invoice needs a restock request');
  return {
    ...made,
    status: 'draft',
    supplier: first.supplier,
    lines: requests.map(({ id, sku, productName, quantity, unitCost }) => ({
      sku,
      name: productName,
      requestId: id,
      quantity,
      received: 0,
      unitCost,
    })),
    receipts: [],
    updatedAt: made.createdAt,
    version: 1,
  };
}
