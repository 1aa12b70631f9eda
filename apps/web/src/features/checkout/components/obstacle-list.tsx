import { CircleCheck } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import type { Obstacle } from '../refusal.ts';
import type { CartAccess } from './cart-access.ts';
import styles from './obstacle-list.module.css';

interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[];
  readonly cart: CartAccess;
  /** While a card is charged the cart stays as it is. */
  readonly isLocked: boolean;
  readonly onPay: () => void;
}

/** The lines that are short, by how much, and what can be done about each. */
export function ObstacleList({ obstacles, cart, isLocked, onPay }: ObstacleListProps) {
  const inCart = new Map(cart.lines.map(({ sku, quantity }) => [sku, quantity]));
  const isSettled = ({ sku, available }: Obstacle) =>
    (inCart.get(sku) ?? 0) <= Math.max(available, 0);
  const isEmpty = cart.lines.length === 0;
  return (
    <>
      <ul className={styles.list}>
        {obstacles.map((obstacle) => {
          const { sku, requested, available } = obstacle;
          const name = cart.nameOf(sku);
          return (
            <li key={sku} className={styles.row}>
              <div className={styles.what}>
                <p className={styles.name}>{name}</p>
                <p className={styles.short}>
                  {available > 0
                    ? `${requested} in the cart, ${available} in stock: ${requested - available} short`
                    : `${requested} in the cart, none to sell`}
                </p>
              </div>
              {isSettled(obstacle) ? (
                <span className={styles.settled}>
                  <CircleCheck size={18} aria-hidden="true" />
                  {inCart.has(sku) ? `Set to ${available}` : 'Removed'}
                </span>
              ) : (
                <div className={styles.actions}>
                  {available > 0 && (
                    <Button
                      disabled={isLocked}
                      aria-label={`Set ${name} to ${available}`}
                      onClick={() => cart.onQuantity(sku, available)}
                    >
                      Set to {available}
                    </Button>
                  )}
                  <Button
                    disabled={isLocked}
                    aria-label={`Remove ${name}`}
                    onClick={() => cart.onQuantity(sku, 0)}
                  >
                    Remove
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        variant="primary"
        size="l"
        isWide
        disabled={isLocked || !obstacles.every(isSettled)}
        onClick={onPay}
      >
        {isEmpty ? 'Done' : 'Go on to the payment'}
      </Button>
    </>
  );
}
