import type { PricedCart } from '@agentic-retail/domain/pricing/price-cart';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { discountsByPromotion } from '../use-priced-cart.ts';
import styles from './cart-totals.module.css';

/** What the cart adds up to, and how. */
export function CartTotals({ cart }: { readonly cart: PricedCart }) {
  const money = useMoney();
  const { pricesIncludeTax } = useShopSettings();
  const taxes = cart.taxes.filter(({ tax }) => tax > 0);
  return (
    <dl className={styles.totals}>
      {(cart.discountTotal > 0 || !pricesIncludeTax) && (
        <div className={styles.row}>
          <dt>Subtotal</dt>
          <dd>{money(cart.subtotal)}</dd>
        </div>
      )}
      {discountsByPromotion(cart.lines).map(([name, discount]) => (
        <div key={name} className={styles.promotion}>
          <dt>{name}</dt>
          <dd>−{money(discount)}</dd>
        </div>
      ))}
      {taxes.map(({ rate, tax }) => (
        <div key={rate} className={styles.row}>
          <dt>
            {pricesIncludeTax ? 'Includes tax' : 'Tax'} {rate / 100} %
          </dt>
          <dd>{money(tax)}</dd>
        </div>
      ))}
      <div className={styles.total}>
        <dt>Total</dt>
        <dd data-testid="cart-total">{money(cart.total)}</dd>
      </div>
    </dl>
  );
}
