import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';

/** The cart the sale was made of. */
export interface CartAccess {
  readonly lines: readonly CartLine[];
  readonly onQuantity: (sku: string, quantity: number) => void;
  readonly onClear: () => void;
  /** Pays the cart as it is now. */
  readonly onPay: () => void;
  readonly nameOf: (sku: string) => string;
  /** Goes where a cash session is opened; the cart stays. */
  readonly onOpenDrawer: () => void;
  /** Opens the sale that has the id already. */
  readonly onOpenSale: (id: string) => void;
}
