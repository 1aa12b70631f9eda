import type { PricingError } from '@agentic-retail/domain/pricing/pricing-error';
import { Button } from '../../../components/button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useServices } from '../../../lib/services.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import type { Cart } from '../cart.ts';
import styles from './impossible-cart.module.css';

interface ImpossibleCartProps {
  readonly cart: Cart;
  readonly error: PricingError;
  readonly onQuantity: (sku: string, quantity: number) => void;
  readonly onDiscount: (sku?: string) => void;
}

/** A cart that has no price: why, and the way out. */
export function ImpossibleCart({ cart, error, onQuantity, onDiscount }: ImpossibleCartProps) {
  const { catalogue } = useServices();
  const { isComplete, loading } = useStore(catalogue.state);
  const money = useMoney();
  // A cart from before a reload waits for its products.
  if (!isComplete && loading !== undefined) return <Loading label="Loading the cart…" />;

  switch (error.code) {
    case 'unknown-product':
    case 'product-inactive': {
      const skus = new Set(error.skus);
      return (
        <div className={styles.cart}>
          <Notice tone="warning">These articles can’t be sold any more:</Notice>
          {cart.lines
            .filter(({ sku }) => skus.has(sku))
            .map(({ sku }) => (
              <div key={sku} className={styles.line}>
                <span>{sku}</span>
                <Button onClick={() => onQuantity(sku, 0)}>Remove</Button>
              </div>
            ))}
        </div>
      );
    }
    case 'amount-too-large':
      return (
        <div className={styles.cart}>
          <Notice tone="warning">
            A cart can’t cost more than {money(error.limit)}. Make it smaller.
          </Notice>
          {cart.lastSku !== undefined && (
            <Button onClick={() => onQuantity(cart.lastSku ?? '', 1)}>
              Set {cart.lastSku} to 1
            </Button>
          )}
        </div>
      );
    case 'invalid-discount':
      return (
        <div className={styles.cart}>
          <Notice tone="warning">A discount takes off more than there is to pay.</Notice>
          <Button onClick={() => onDiscount(error.sku)}>
            Change the discount on {error.sku ?? 'the cart'}
          </Button>
        </div>
      );
    default:
      return null;
  }
}
