import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { Badge } from '../../../components/badge.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './session-list.module.css';

interface SessionListProps {
  readonly sessions: readonly CashSession[];
  readonly onOpen: (session: CashSession) => void;
}

/** Sessions of all registers, each with its variance once it is closed. */
export function SessionList({ sessions, onOpen }: SessionListProps) {
  const shop = useShopSettings();
  const money = useMoney();
  const time = (at: string) => formatTime(at, 'time', shop);
  return (
    <ul className={styles.list} aria-label="Sessions of the day">
      {sessions.map((session) => {
        const { id, registerId, openedAt, openedBy, closing } = session;
        return (
          <li key={id} className={styles.row}>
            <div>
              <button type="button" className={styles.open} onClick={() => onOpen(session)}>
                {registerId}
              </button>
              <p className={styles.detail}>
                {time(openedAt)} to {closing === undefined ? 'now' : time(closing.at)},{' '}
                {openedBy.name}
              </p>
            </div>
            {closing === undefined ? (
              <Badge tone="accent">Open</Badge>
            ) : (
              <div className={styles.figures}>
                <p className={styles.takings}>
                  {money(closing.report.sales.total - closing.report.refunds.total)}
                </p>
                <p className={closing.variance === 0 ? styles.detail : styles.variance}>
                  Variance {closing.variance > 0 && '+'}
                  {money(closing.variance)}
                </p>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
