import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { Product } from '@agentic-retail/domain/product/product';
import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { averageCost } from '@agentic-retail/domain/purchasing/average-cost';
import type { InvoiceError } from '@agentic-retail/domain/purchasing/invoice-error';
import type {
  GoodsReceipt,
  PurchaseInvoice,
} from '@agentic-retail/domain/purchasing/purchase-invoice';
import { receiveGoods } from '@agentic-retail/domain/purchasing/receive-goods';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { ClockAhead, ClockBehind } from '@agentic-retail/domain/sale/sale-error';
import type { IdReused } from '@agentic-retail/domain/stock/id-reused';
import { checkClock } from '@agentic-retail/domain/time/check-clock';
import { countInRequest } from '@agentic-retail/service-kit/request-context';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { InvoiceRepository, ReceivedLine } from '../ports/invoice-repository.ts';
import type { ProductRepository } from '../ports/product-repository.ts';

interface Parts {
  readonly invoices: InvoiceRepository;
  readonly products: ProductRepository;
  readonly now: Clock;
}

type Delivery = Pick<GoodsReceipt, 'id' | 'lines' | 'isLast'> & { readonly number: string };
type NotReceived = InvoiceError | ProductNotFound | IdReused | ClockAhead | ClockBehind;

const attempts = 6;

/**
 * Takes a delivery in: invoice, stock, log and costs in one atomic write. The same delivery again gets
 * the invoice as it is by now, and brings nothing twice.
 */
export async function receiveDelivery(
  { invoices, products, now }: Parts,
  { number, ...delivery }: Delivery,
  receivedBy: Actor,
): Promise<Result<PurchaseInvoice, NotReceived>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const invoice = await invoices.find(number);
    if (!invoice) return fail({ code: 'invoice-not-found', number });
    const known = invoice.receipts.find(({ id }) => id === delivery.id);
    if (known) {
      if (!isSame(known, delivery)) return fail({ code: 'id-reused', id: known.id });
      countInRequest('IdempotentRepeat');
      return ok(invoice);
    }

    const receivedAt = checkClock(delivery.id, now());
    if (!receivedAt.ok) return receivedAt;
    const receipt = { ...delivery, receivedAt: receivedAt.value, receivedBy };
    const received = receiveGoods(invoice, receipt);
    if (!received.ok) return received;

    const lines: ReceivedLine[] = [];
    for (const { sku } of delivery.lines) {
      const product = await products.find(sku);
      if (!product) return fail({ code: 'product-not-found', lookedFor: sku });
      lines.push(receivedLine(invoice, receipt, product));
    }
    const to = received.value;
    if (await invoices.receive(to, lines, fulfilledBy(invoice, to))) return ok(to);
    // The invoice or a product was changed just now, or the same delivery was sent twice: look again.
  }
  throw new ServiceBusy(`invoice ${number}: it was changed ${attempts} times meanwhile`);
}

function receivedLine(
  { number, lines }: PurchaseInvoice,
  receipt: GoodsReceipt,
  product: Product,
): ReceivedLine {
  const { sku } = product;
  const quantity = receipt.lines.find((line) => line.sku === sku)?.quantity ?? 0;
  const unitCost = lines.find((line) => line.sku === sku)?.unitCost ?? product.cost;
  return {
    product,
    cost: averageCost({ stock: product.stockQuantity, cost: product.cost }, { quantity, unitCost }),
    change: {
      id: `${number}#${receipt.id}#${sku}`,
      sku,
      quantityChange: quantity,
      reason: 'restock',
      timestamp: receipt.receivedAt,
      actor: receipt.receivedBy,
      reference: number,
    },
  };
}

/** The lines whose requests wait for nothing any more. */
function fulfilledBy(from: PurchaseInvoice, to: PurchaseInvoice) {
  const isOver = to.status === 'received';
  return to.lines.filter((line, index) => {
    const wasComplete = from.lines[index]?.received === line.quantity;
    return !wasComplete && (isOver || line.received === line.quantity);
  });
}

function isSame(known: GoodsReceipt, delivery: Pick<GoodsReceipt, 'lines' | 'isLast'>): boolean {
  return known.isLast === delivery.isLast && isDeepStrictEqual(known.lines, delivery.lines);
}
