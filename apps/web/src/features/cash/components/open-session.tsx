import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { Button } from '../../../components/button.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './open-session.module.css';

interface OpenSessionProps {
  readonly session: CashSession;
  /** None for those who are to count blindly. */
  readonly onReport: (() => void) | undefined;
  readonly onPayIn: () => void;
  readonly onPayOut: () => void;
  readonly onCount: () => void;
}

/** The session of this till while it is open: all but what should be in the drawer. */
export function OpenSession(props: OpenSessionProps) {
  const { session, onReport, onPayIn, onPayOut, onCount } = props;
  const shop = useShopSettings();
  const money = useMoney();
  const { float, openedAt, openedBy, movements } = session;
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Open since</dt>
          <dd>{formatTime(openedAt, 'time', shop)}</dd>
        </div>
        <div>
          <dt>Opened by</dt>
          <dd>{openedBy.name}</dd>
        </div>
        <div>
          <dt>Float</dt>
          <dd>{money(float)}</dd>
        </div>
      </dl>
      {movements.length > 0 && (
        <ul className={styles.movements} aria-label="Paid in and out">
          {movements.map(({ id, kind, amount, reason, by, at }) => (
            <li key={id} className={styles.movement}>
              <span className={styles.reason}>{reason}</span>
              <span className={styles.detail}>
                {formatTime(at, 'time', shop)}, {by.name}
              </span>
              <span className={styles.amount}>{money(kind === 'pay-in' ? amount : -amount)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={onPayIn}>Pay in</Button>
        <Button onClick={onPayOut}>Pay out</Button>
        {onReport && <Button onClick={onReport}>X report</Button>}
        <Button variant="primary" onClick={onCount}>
          Count and close
        </Button>
      </div>
    </>
  );
}
