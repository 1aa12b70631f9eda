import type { Refund } from '@agentic-retail/domain/refund/refund';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './refund-done.module.css';

interface RefundDoneProps {
  readonly refund: Refund;
  readonly onClose: () => void;
}

/** After the refund: the cash to hand over, large. */
export function RefundDone({ refund, onClose }: RefundDoneProps) {
  const money = useMoney();
  const closeRef = useRef<HTMLButtonElement>(null);
  useEffect(() => closeRef.current?.focus(), []);
  const cash = refund.payouts
    .filter(({ method }) => method === 'cash')
    .reduce((sum, { amount }) => sum + amount, 0);
  const toCard = refund.total > 0 ? 'Given back to the card' : 'Nothing to hand back';
  const label = cash > 0 ? 'Cash to hand back' : toCard;
  return (
    <div className={styles.done}>
      <div role="status">
        <p className={styles.outcome}>
          <CircleCheck size={22} aria-hidden="true" />
          Refunded
        </p>
        <p className={styles.label}>{label}</p>
        <p className={styles.amount}>{money(cash > 0 ? cash : refund.total)}</p>
        {cash > 0 && cash < refund.total && (
          <p className={styles.label}>and {money(refund.total - cash)} to the card</p>
        )}
      </div>
      <Button ref={closeRef} variant="primary" size="l" isWide onClick={onClose}>
        Show the receipt
      </Button>
    </div>
  );
}
