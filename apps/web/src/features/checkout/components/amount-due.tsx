import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Payment } from '@agentic-retail/domain/sale/payment';
import { Button } from '../../../components/button.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './amount-due.module.css';

interface AmountDueProps {
  readonly due: MinorUnits;
  readonly total: MinorUnits;
  readonly payments: readonly Payment[];
  /** What is being paid for. */
  readonly articles: readonly { sku: string; name: string; quantity: number }[];
  /** None where there can be none: a card is charged exactly. */
  readonly change: MinorUnits | undefined;
  readonly canGiveBack: boolean;
  readonly onGiveBack: () => void;
}

/** What is to be paid, what has been paid, and what goes back: for the cashier and the customer. */
export function AmountDue(props: AmountDueProps) {
  const { due, total, payments, articles, change, canGiveBack, onGiveBack } = props;
  const money = useMoney();
  return (
    <div className={styles.amounts}>
      <div>
        <p className={styles.label}>{payments.length > 0 ? 'Still to pay' : 'To pay'}</p>
        <p className={styles.due} data-testid="amount-due">
          {money(due)}
        </p>
      </div>
      {payments.length > 0 && (
        <ul className={styles.payments} aria-label="Payments taken">
          <li className={styles.payment}>
            <span>Total</span>
            <span>{money(total)}</span>
          </li>
          {payments.map((payment) => {
            const name = payment.method === 'card' ? `Card ${payment.reference}` : 'Cash';
            return (
              <li key={name} className={styles.payment}>
                <span>{name}</span>
                <span>−{money(payment.amount)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <ul className={styles.articles} aria-label="Articles">
        {articles.map(({ sku, name, quantity }) => (
          <li key={sku} className={styles.article}>
            <span>{name}</span>
            <span>{quantity.toLocaleString()}</span>
          </li>
        ))}
      </ul>
      {canGiveBack && <Button onClick={onGiveBack}>Give the card payment back</Button>}
      {change !== undefined && (
        <div className={styles.change} data-has-change={change > 0} role="status">
          <p className={styles.label}>Change</p>
          <p className={styles.back} data-testid="change-preview">
            {money(change)}
          </p>
        </div>
      )}
    </div>
  );
}
