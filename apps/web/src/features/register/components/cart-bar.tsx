import { ChevronUp } from 'lucide-react';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { type Cart, countPieces } from '../cart.ts';
import { usePricedCart } from '../use-priced-cart.ts';
import styles from './cart-bar.module.css';

/** On a phone: the cart in one line, which opens it. */
export function CartBar({ cart, onOpen }: { readonly cart: Cart; readonly onOpen: () => void }) {
  const money = useMoney();
  const price = usePricedCart(cart);
  const pieces = countPieces(cart.lines);
  return (
    <button type="button" className={styles.bar} disabled={pieces === 0} onClick={onOpen}>
      <span className={styles.pieces}>{pieces.toLocaleString()}</span>
      <span className={styles.label}>{pieces === 0 ? 'The cart is empty' : 'View cart'}</span>
      <span className={styles.total}>
        {price.status === 'priced' ? money(price.cart.total) : ''}
      </span>
      <ChevronUp size={20} aria-hidden="true" />
    </button>
  );
}
