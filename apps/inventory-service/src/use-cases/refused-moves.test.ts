import {
  canMoveInvoice,
  type InvoiceStatus,
  invoiceStatuses,
} from '@agentic-retail/domain/purchasing/invoice-status';
import {
  canMoveRestock,
  type RestockStatus,
  restockStatuses,
} from '@agentic-retail/domain/restock/restock-status';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actor,
  createTestInventory,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { timedId } from '../testing/timed-id.ts';
import { approveRestockRequests } from './approve-restock-requests.ts';
import { cancelRestockRequest } from './cancel-restock-request.ts';
import { moveInvoice } from './move-invoice.ts';
import { receiveDelivery } from './receive-delivery.ts';
import { requestRestock } from './request-restock.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

interface Order {
  readonly sku: string;
  readonly requestId: string;
  readonly number: string;
}

async function requested(): Promise<Omit<Order, 'number'>> {
  const supplier = { id: 'S1', name: 'Potter', contact: 'orders@potter.example' };
  const { sku } = await inventory.stocked({ supplier });
  const requestId = timedId();
  await requestRestock(inventory, { id: requestId, sku, quantity: 4 }, actor);
  return { sku, requestId };
}

async function approved(): Promise<Order> {
  const request = await requested();
  const made = await approveRestockRequests(inventory, [request.requestId], actor);
  const [invoice] = made.ok ? made.value.invoices : [];
  return { ...request, number: invoice?.number ?? '' };
}

function receive({ number, sku }: Order, quantity: number) {
  const lines = [{ sku, quantity }];
  return receiveDelivery(inventory, { number, id: timedId(), lines, isLast: false }, actor);
}

/** Moves of an invoice that anybody can ask for, by the status that they lead to. */
const invoiceMoves = {
  sent: ({ number }: Order) => moveInvoice(inventory, number, 'sent'),
  part_received: (order: Order) => receive(order, 1),
  received: (order: Order) => receive(order, 4),
  paid: ({ number }: Order) => moveInvoice(inventory, number, 'paid'),
  cancelled: ({ number }: Order) => moveInvoice(inventory, number, 'cancelled'),
} as const;
type InvoiceMove = keyof typeof invoiceMoves;

/** How an invoice comes to each of its statuses. */
const ways: Readonly<Record<InvoiceStatus, readonly InvoiceMove[]>> = {
  draft: [],
  sent: ['sent'],
  part_received: ['sent', 'part_received'],
  received: ['sent', 'received'],
  paid: ['sent', 'received', 'paid'],
  cancelled: ['cancelled'],
};

const everyMove = invoiceStatuses.flatMap((from) =>
  (Object.keys(invoiceMoves) as InvoiceMove[])
    // What is there already is no move.
    .filter((to) => from !== to)
    .map((to) => ({ from, to })),
);

describe('an invoice', () => {
  it.each(everyMove)('that is $from becomes $to, or stays as it is', async ({ from, to }) => {
    const order = await approved();
    for (const step of ways[from]) await invoiceMoves[step](order);
    const before = await inventory.invoices.find(order.number);
    const stock = (await inventory.products.find(order.sku))?.stockQuantity;
    expect(before?.status).toBe(from);
    // Of a part that has come, the whole cannot come again.
    const isBeyond = from === 'part_received' && to === 'received';

    const moved = await invoiceMoves[to](order);

    const after = await inventory.invoices.find(order.number);
    if (canMoveInvoice(from, to) && !isBeyond) {
      expect(moved.ok).toBe(true);
      expect(after?.status).toBe(to);
    } else {
      const code = expect.stringMatching(/^(invoice-move-refused|not-ordered)$/);
      expect(moved).toMatchObject({ ok: false, error: { code } });
      expect(after).toEqual(before);
      expect((await inventory.products.find(order.sku))?.stockQuantity).toBe(stock);
    }
  });
});

describe('a restock request', () => {
  const pathTo: Readonly<Record<RestockStatus, readonly InvoiceMove[] | undefined>> = {
    pending: undefined,
    approved: [],
    ordered: ['sent'],
    received: ['sent', 'received'],
    cancelled: ['cancelled'],
  };

  it.each(restockStatuses)(
    'that is %s is approved or cancelled by hand as pending only',
    async (from) => {
      const path = pathTo[from];
      const { requestId, ...order } = path ? await approved() : await requested();
      for (const step of path ?? []) await invoiceMoves[step]({ ...order, requestId } as Order);
      expect((await inventory.restock.find(requestId))?.status).toBe(from);

      const cancelled = await cancelRestockRequest(inventory, requestId);
      const isPending = from === 'pending';
      expect(cancelled.ok).toBe(isPending);
      if (isPending) expect(canMoveRestock(from, 'cancelled')).toBe(true);

      const approval = await approveRestockRequests(inventory, [requestId], actor);
      // Approving what is approved gives the invoice that it is part of.
      expect(approval.ok).toBe(from === 'approved');
      const status = (await inventory.restock.find(requestId))?.status;
      expect(status).toBe(isPending ? 'cancelled' : from);
    },
  );
});
