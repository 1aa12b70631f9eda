import { ChevronUp, ClockArrowDown } from 'lucide-react';
import { classNames } from '../../../lib/class-names.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { type Cart, countPieces } from '../cart.ts';
import { usePricedCart } from '../use-priced-cart.ts';
import styles from './cart-bar.module.css';

interface CartBarProps {
  readonly cart: Cart;
  readonly onOpen: () => void;
  readonly onParkedCarts: () => void;
}

/** On a phone: the cart in one line, which opens it; an empty one has room for a parked one. */
export function CartBar({ cart, onOpen, onParkedCarts }: CartBarProps) {
  const money = useMoney();
  const price = usePricedCart(cart);
  const pieces = countPieces(cart.lines);
  if (pieces === 0) {
    return (
      <button
        type="button"
        className={classNames(styles.bar, styles.empty)}
        onClick={onParkedCarts}
      >
        <span className={styles.label}>The cart is empty</span>
        <span>Parked carts</span>
        <ClockArrowDown size={20} aria-hidden="true" />
      </button>
    );
  }
  return (
    <button type="button" className={styles.bar} onClick={onOpen}>
      <span className={styles.pieces}>{pieces.toLocaleString()}</span>
      <span className={styles.label}>View cart</span>
      <span className={styles.total}>
        {price.status === 'priced' ? money(price.cart.total) : ''}
      </span>
      <ChevronUp size={20} aria-hidden="true" />
    </button>
  );
}
