import { remainingUnits } from '@agentic-retail/domain/refund/remaining-units';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { Button } from '../../../components/button.tsx';
import { QuantityStepper } from '../../../components/quantity-stepper.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { RefundChoice } from '../refund-choice.ts';
import styles from './refund-lines.module.css';

interface RefundLinesProps {
  readonly sale: Transaction;
  readonly choice: RefundChoice;
  readonly onAll: () => void;
  readonly onQuantity: (sku: string, quantity: number) => void;
  readonly onToggleStock: (sku: string) => void;
}

/** The lines of a sale, each with how much of it comes back and whether it can be sold again. */
export function RefundLines(props: RefundLinesProps) {
  const { sale, choice, onAll, onQuantity, onToggleStock } = props;
  const money = useMoney();
  const remaining = remainingUnits(sale);
  return (
    <section className={styles.section} aria-label="What comes back">
      <header className={styles.header}>
        <h3 className={styles.title}>What comes back?</h3>
        <Button variant="quiet" onClick={onAll}>
          Everything
        </Button>
      </header>
      <ul className={styles.lines}>
        {sale.lines.map(({ sku, name, quantity, lineTotal }) => {
          const left = remaining.get(sku) ?? 0;
          const chosen = Math.min(choice.quantities[sku] ?? 0, left);
          return (
            <li key={sku} className={classNames(styles.line, left === 0 && styles.gone)}>
              <div className={styles.what}>
                <p className={styles.name}>{name}</p>
                <p className={styles.detail}>
                  {left === quantity
                    ? `${quantity.toLocaleString()} sold for ${money(lineTotal)}`
                    : `${left.toLocaleString()} of ${quantity.toLocaleString()} left`}
                </p>
              </div>
              {left === 0 ? (
                <p className={styles.detail}>Refunded</p>
              ) : (
                <QuantityStepper
                  name={name}
                  quantity={chosen}
                  max={left}
                  removes={false}
                  onChange={(value) => onQuantity(sku, value)}
                />
              )}
              {chosen > 0 && (
                <label className={styles.stock}>
                  <input
                    type="checkbox"
                    className={styles.box}
                    checked={!choice.notToStock.has(sku)}
                    onChange={() => onToggleStock(sku)}
                  />
                  Back on the shelf
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
