import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';

/** A manager's approval of the discounts of the cart as it is. */
export interface CartApproval {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** What is being rung up: one line per product, in the order they were first scanned. */
export interface Cart {
  readonly lines: readonly CartLine[];
  /** Given by hand: of lines of the cart, or of all of it. */
  readonly discounts: readonly ManualDiscount[];
  /** Gone with the next change of the cart. */
  readonly approval?: CartApproval;
  /** The line that changed last, which "+" and "−" go to. */
  readonly lastSku?: string;
}

export type CartAction =
  | { readonly type: 'add'; readonly sku: string }
  /** Less than one unit removes the line. */
  | { readonly type: 'set-quantity'; readonly sku: string; readonly quantity: number }
  | { readonly type: 'remove'; readonly sku: string }
  | { readonly type: 'change-last'; readonly by: number }
  /** Takes the place of the discount of the same line, or of the cart. */
  | { readonly type: 'give-discount'; readonly discount: ManualDiscount }
  /** @param sku none for the discount of the cart */
  | { readonly type: 'remove-discount'; readonly sku: string | undefined }
  | { readonly type: 'approve'; readonly approval: CartApproval | undefined }
  | {
      readonly type: 'replace';
      readonly lines: readonly CartLine[];
      readonly discounts?: readonly ManualDiscount[] | undefined;
    }
  | { readonly type: 'clear' };

export const emptyCart: Cart = { lines: [], discounts: [] };

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
    case 'give-discount':
      return withDiscounts(cart, [...without(cart, action.discount.sku), action.discount]);
    case 'remove-discount':
      return withDiscounts(cart, without(cart, action.sku));
    case 'approve': {
      const { approval: _, ...rest } = cart;
      return action.approval === undefined ? rest : { ...rest, approval: action.approval };
    }
    case 'replace': {
      const { lines } = action.lines.reduce(
        (all, { sku, quantity }) => setQuantity(all, sku, quantityOf(all, sku) + quantity),
        emptyCart,
      );
      return { lines, discounts: action.discounts ?? [] };
    }
    case 'clear':
      return emptyCart;
  }
}

/** How many pieces there are, over all lines. */
export function countPieces(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

function quantityOf({ lines }: Pick<Cart, 'lines'>, sku: string): number {
  return lines.find((line) => line.sku === sku)?.quantity ?? 0;
}

function without({ discounts }: Cart, sku: string | undefined): readonly ManualDiscount[] {
  return discounts.filter((discount) => discount.sku !== sku);
}

function withDiscounts(cart: Cart, discounts: readonly ManualDiscount[]): Cart {
  const { approval: _, ...rest } = cart;
  return { ...rest, discounts };
}

function setQuantity(cart: Cart, sku: string, wanted: number): Cart {
  const { lines, discounts } = cart;
  const quantity = Math.min(Math.trunc(wanted), MAX_LINE_QUANTITY);
  if (!(quantity >= 1)) {
    const rest = lines.filter((line) => line.sku !== sku);
    const last = rest.at(-1);
    if (last === undefined) return emptyCart;
    return { lines: rest, discounts: without(cart, sku), lastSku: last.sku };
  }
  const isNew = !lines.some((line) => line.sku === sku);
  return {
    lines: isNew
      ? [...lines, { sku, quantity }]
      : lines.map((line) => (line.sku === sku ? { sku, quantity } : line)),
    discounts,
    lastSku: sku,
  };
}
