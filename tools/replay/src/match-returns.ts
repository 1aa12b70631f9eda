import { productSku } from './catalogue/product-sku.ts';
import type { Invoice, ReturnLine, RowCount } from './file/invoice.ts';

/** Units of a product that a customer bought and may still bring back. */
interface Bought {
  readonly sale: Invoice;
  left: number;
}

/** What one credit note gives back of one sale. */
export interface PlannedRefund {
  /** The number of the credit note. */
  readonly number: string;
  /** Of the credit note, milliseconds since 1970. */
  readonly timeMs: number;
  readonly sale: Invoice;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** At the prices of the file. */
  readonly money: number;
}

/** Returns with their sales. */
export interface MatchedReturns {
  readonly refunds: readonly PlannedRefund[];
  /** All invoices; returns whose sale is not known are rejected in them. */
  readonly invoices: readonly Invoice[];
}

/**
 * Finds the sales that credit notes are of. The file does not name them: it is taken to be the newest
 * earlier one of the same customer that has the product at the same price, or several of them when
 * one has not enough units left. A line that they do not cover whole stays without a sale.
 */
export function matchReturns(invoices: readonly Invoice[]): MatchedReturns {
  const shelf = boughtBy(invoices);
  const refunds: PlannedRefund[] = [];
  const settled = invoices.map((invoice) => {
    const bySale = new Map<Invoice, Map<string, RefundedUnits>>();
    const unknown: ReturnLine[] = [];
    for (const line of invoice.returns) {
      const taken = take(shelf.get(keyOf(invoice, line)) ?? [], invoice.timeMs, line.quantity);
      if (taken === undefined) unknown.push(line);
      for (const { sale, units } of taken ?? []) addUnits(bySale, sale, line, units);
    }
    for (const [sale, lines] of bySale) refunds.push(refundOf(invoice, sale, [...lines.values()]));
    return unknown.length === 0 ? invoice : withoutReturns(invoice, unknown);
  });
  return { refunds, invoices: settled };
}

interface RefundedUnits {
  readonly sku: string;
  readonly price: number;
  quantity: number;
}

function boughtBy(invoices: readonly Invoice[]): ReadonlyMap<string, Bought[]> {
  const bought = new Map<string, Bought[]>();
  for (const sale of invoices) {
    if (sale.customer === '') continue;
    for (const line of sale.lines) {
      const key = keyOf(sale, line);
      bought.set(key, [...(bought.get(key) ?? []), { sale, left: line.quantity }]);
    }
  }
  return bought;
}

function keyOf({ customer }: Invoice, { stockCode, price }: ReturnLine): string {
  return `${customer} ${productSku(stockCode, price)}`;
}

/** Takes units off what was bought before, the newest first; none when there are not enough. */
function take(
  bought: readonly Bought[],
  beforeMs: number,
  wanted: number,
): readonly { readonly sale: Invoice; readonly units: number }[] | undefined {
  const earlier = bought
    .filter(({ sale, left }) => left > 0 && sale.timeMs <= beforeMs)
    .toSorted((a, b) => b.sale.timeMs - a.sale.timeMs);
  if (earlier.reduce((sum, { left }) => sum + left, 0) < wanted) return undefined;
  let open = wanted;
  const taken: { sale: Invoice; units: number }[] = [];
  for (const from of earlier) {
    const units = Math.min(open, from.left);
    if (units === 0) break;
    from.left -= units;
    open -= units;
    taken.push({ sale: from.sale, units });
  }
  return taken;
}

function addUnits(
  bySale: Map<Invoice, Map<string, RefundedUnits>>,
  sale: Invoice,
  { stockCode, price }: ReturnLine,
  units: number,
): void {
  const lines = bySale.get(sale) ?? new Map<string, RefundedUnits>();
  const sku = productSku(stockCode, price);
  const quantity = (lines.get(sku)?.quantity ?? 0) + units;
  lines.set(sku, { sku, price, quantity });
  bySale.set(sale, lines);
}

function refundOf(
  { number, timeMs }: Invoice,
  sale: Invoice,
  lines: readonly RefundedUnits[],
): PlannedRefund {
  return {
    number,
    timeMs,
    sale,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    money: lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
  };
}

function withoutReturns(invoice: Invoice, unknown: readonly ReturnLine[]): Invoice {
  const before = invoice.rejected.get('credit-note') ?? { rows: 0, money: 0 };
  const sum = unknown.reduce<RowCount>(
    (total, { rows, money }) => ({ rows: total.rows + rows, money: total.money + money }),
    before,
  );
  return {
    ...invoice,
    returns: invoice.returns.filter((line) => !unknown.includes(line)),
    rejected: new Map([...invoice.rejected, ['credit-note', sum]]),
  };
}
