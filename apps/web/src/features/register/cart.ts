import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';

/** What is being rung up: one line per product, in the order they were first scanned. */
export interface Cart {
  readonly lines: readonly CartLine[];
  /** The line that changed last, which "+" and "−" go to. */
  readonly lastSku?: string;
}

export type CartAction =
  | { readonly type: 'add'; readonly sku: string }
  /** Less than one unit removes the line. */
  | { readonly type: 'set-quantity'; readonly sku: string; readonly quantity: number }
  | { readonly type: 'remove'; readonly sku: string }
  | { readonly type: 'change-last'; readonly by: number }
  | { readonly type: 'replace'; readonly lines: readonly CartLine[] }
  | { readonly type: 'clear' };

export const emptyCart: Cart = { lines: [] };

/** The most units of a line that the API takes. */
export const MAX_LINE_QUANTITY = 1_000_000;

export function reduceCart(cart: Cart, action: CartAction): Cart {
  switch (action.type) {
    case 'add':
      return setQuantity(cart, action.sku, quantityOf(cart, action.sku) + 1);
    case 'set-quantity':
      return setQuantity(cart, action.sku, action.quantity);
    case 'remove':
      return setQuantity(cart, action.sku, 0);
    case 'change-last': {
      const sku = cart.lastSku;
      return sku === undefined ? cart : setQuantity(cart, sku, quantityOf(cart, sku) + action.by);
    }
    case 'replace': {
      const merged = action.lines.reduce(
        (all, { sku, quantity }) => setQuantity(all, sku, quantityOf(all, sku) + quantity),
        emptyCart,
      );
      return { lines: merged.lines };
    }
    case 'clear':
      return emptyCart;
  }
}

/** How many pieces there are, over all lines. */
export function countPieces(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

function quantityOf({ lines }: Cart, sku: string): number {
  return lines.find((line) => line.sku === sku)?.quantity ?? 0;
}

function setQuantity({ lines }: Cart, sku: string, wanted: number): Cart {
  const quantity = Math.min(Math.trunc(wanted), MAX_LINE_QUANTITY);
  if (!(quantity >= 1)) {
    const rest = lines.filter((line) => line.sku !== sku);
    const last = rest.at(-1);
    return last === undefined ? emptyCart : { lines: rest, lastSku: last.sku };
  }
  const isNew = !lines.some((line) => line.sku === sku);
  return {
    lines: isNew
      ? [...lines, { sku, quantity }]
      : lines.map((line) => (line.sku === sku ? { sku, quantity } : line)),
    lastSku: sku,
  };
}
