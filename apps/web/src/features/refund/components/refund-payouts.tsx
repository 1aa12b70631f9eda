import type { Payout } from '@agentic-retail/domain/refund/refund';
import { Banknote, CreditCard } from 'lucide-react';
import { Segmented } from '../../../components/segmented.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { RefundMethod } from '../plan-payouts.ts';
import styles from './refund-payouts.module.css';

interface RefundPayoutsProps {
  readonly payouts: readonly Payout[];
  readonly method: RefundMethod;
  /** Whether a card paid that money can go back to. */
  readonly hasCards: boolean;
  readonly onMethod: (method: RefundMethod) => void;
}

const methods = [
  { value: 'card', label: 'To the card', icon: CreditCard },
  { value: 'cash', label: 'Cash', icon: Banknote },
] as const;

/** How the money goes back, to the cent. */
export function RefundPayouts({ payouts, method, hasCards, onMethod }: RefundPayoutsProps) {
  const money = useMoney();
  return (
    <section className={styles.section} aria-label="How the money goes back">
      {hasCards && (
        <Segmented
          label="How the money goes back"
          options={methods}
          value={method}
          onChange={onMethod}
        />
      )}
      <dl className={styles.payouts} aria-live="polite">
        {payouts.map((payout) => {
          const name = payout.method === 'cash' ? 'Cash' : `Card ${payout.reference}`;
          return (
            <div key={name} className={styles.payout}>
              <dt>{name}</dt>
              <dd>{money(payout.amount)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
