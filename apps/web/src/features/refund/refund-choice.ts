import type { RefundRequestLine } from '@agentic-retail/domain/refund/price-refund';
import { remainingUnits } from '@agentic-retail/domain/refund/remaining-units';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';

/** What a manager has picked of a sale, by sku. */
export interface RefundChoice {
  readonly quantities: Readonly<Record<string, number>>;
  /** What is not to be sold again. */
  readonly notToStock: ReadonlySet<string>;
}

export const nothingChosen: RefundChoice = { quantities: {}, notToStock: new Set() };

/** Everything that is left of `sale`. */
export function chooseAll(choice: RefundChoice, sale: Transaction): RefundChoice {
  return { ...choice, quantities: Object.fromEntries(remainingUnits(sale)) };
}

export function chooseQuantity(choice: RefundChoice, sku: string, quantity: number): RefundChoice {
  return { ...choice, quantities: { ...choice.quantities, [sku]: quantity } };
}

export function toggleStock(choice: RefundChoice, sku: string): RefundChoice {
  return { ...choice, notToStock: choice.notToStock.symmetricDifference(new Set([sku])) };
}

/** The lines to ask for. Of a line others refunded meanwhile, no more is taken than is left. */
export function linesOf(choice: RefundChoice, sale: Transaction): RefundRequestLine[] {
  return [...remainingUnits(sale)].flatMap(([sku, left]) => {
    const quantity = Math.min(choice.quantities[sku] ?? 0, left);
    const backToStock = choice.notToStock.has(sku) ? 0 : quantity;
    return quantity > 0 ? [{ sku, quantity, backToStock }] : [];
  });
}
