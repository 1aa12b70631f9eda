import { CirclePause, ClockArrowDown, Percent, ShoppingBasket, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import { type Cart, countPieces } from '../cart.ts';
import { usePricedCart } from '../use-priced-cart.ts';
import { CartLineRow } from './cart-line-row.tsx';
import styles from './cart-panel.module.css';
import { CartTotals } from './cart-totals.tsx';
import { ImpossibleCart } from './impossible-cart.tsx';

export interface CartPanelProps {
  readonly cart: Cart;
  readonly onQuantity: (sku: string, quantity: number) => void;
  readonly onClear: () => void;
  /** On a line, or on the whole cart. */
  readonly onDiscount: (sku?: string) => void;
  readonly onPay: () => void;
  readonly onPark: () => void;
  readonly onParkedCarts: () => void;
}

/** What is being rung up, what it costs, and the way to the payment. */
export function CartPanel(props: CartPanelProps) {
  const { cart, onQuantity, onClear, onDiscount, onPay, onPark, onParkedCarts } = props;
  const { catalogue } = useServices();
  const { shelf } = useStore(catalogue.state);
  const price = usePricedCart(cart);
  const pieces = countPieces(cart.lines);
  const linesRef = useRef<HTMLUListElement>(null);
  const { lastSku } = cart;
  useEffect(() => {
    if (lastSku === undefined) return;
    const row = linesRef.current?.querySelector(`[data-sku="${CSS.escape(lastSku)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [lastSku]);

  return (
    <section className={styles.panel} aria-label="Cart">
      <header className={styles.header}>
        <h2 className={styles.title}>Cart</h2>
        <span className={styles.pieces}>
          {pieces > 0 && `${pieces.toLocaleString()} ${pieces === 1 ? 'item' : 'items'}`}
        </span>
        <div className={styles.tools}>
          <IconButton
            icon={ClockArrowDown}
            label="Parked carts"
            aria-keyshortcuts="F9"
            onClick={onParkedCarts}
          />
          {pieces > 0 && (
            <>
              <IconButton
                icon={Percent}
                label="Discount on the cart"
                aria-keyshortcuts="F7"
                onClick={() => onDiscount()}
              />
              <IconButton
                icon={CirclePause}
                label="Park the cart"
                aria-keyshortcuts="F4"
                onClick={onPark}
              />
              <IconButton icon={Trash2} label="Clear cart" onClick={onClear} />
            </>
          )}
        </div>
      </header>
      {price.status === 'empty' && (
        <EmptyState icon={ShoppingBasket} title="The cart is empty">
          Scan an article, or tap a product.
        </EmptyState>
      )}
      {price.status === 'impossible' && (
        <ImpossibleCart
          cart={cart}
          error={price.error}
          onQuantity={onQuantity}
          onDiscount={onDiscount}
        />
      )}
      {price.status === 'priced' && (
        <ul ref={linesRef} className={styles.lines} aria-label="Cart lines">
          {price.cart.lines.map((line) => (
            <CartLineRow
              key={line.sku}
              line={line}
              product={shelf.bySku.get(line.sku)}
              isLast={line.sku === lastSku}
              onQuantity={onQuantity}
              onDiscount={onDiscount}
            />
          ))}
        </ul>
      )}
      <footer className={styles.footer}>
        {price.status === 'priced' && <CartTotals cart={price.cart} />}
        <Button
          variant="primary"
          size="l"
          isWide
          disabled={price.status !== 'priced'}
          aria-keyshortcuts="F2 Control+Enter"
          onClick={onPay}
        >
          Pay
          <span className={styles.key} aria-hidden="true">
            F2
          </span>
        </Button>
      </footer>
    </section>
  );
}
