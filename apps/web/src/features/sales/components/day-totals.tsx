import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { DaySummary } from '../summarise-day.ts';
import styles from './day-totals.module.css';
import { HoursChart } from './hours-chart.tsx';

interface DayTotalsProps {
  readonly summary: DaySummary;
  /** Whether the day has more sales than have been loaded. */
  readonly isPartial: boolean;
}

/** The day in four numbers and a picture. */
export function DayTotals({ summary, isPartial }: DayTotalsProps) {
  const money = useMoney();
  const { count, sold, refunded, refundCount, total, cash, card, hours } = summary;
  const figures = [
    ['Takings', money(total)],
    ['Sales', count.toLocaleString()],
    ['Cash', money(cash)],
    ['Card', money(card)],
  ] as const;
  return (
    <section className={styles.totals} aria-label="Totals of the day">
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            {name === 'Takings' && refundCount > 0 && (
              <dd className={styles.refunds}>
                {money(sold)} sold − {money(refunded)} refunded
              </dd>
            )}
          </div>
        ))}
      </dl>
      <HoursChart hours={hours} />
      {isPartial && (
        <p className={styles.partial}>
          Of the newest {count.toLocaleString()} sales only. Load more below for the whole day.
        </p>
      )}
    </section>
  );
}
