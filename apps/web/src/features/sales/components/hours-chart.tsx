import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { HourOfSales } from '../summarise-day.ts';
import styles from './hours-chart.module.css';

const WIDTH = 480;
const HEIGHT = 132;
const LABELS = 22;
const GAP = 0.32;

/** What was sold in each hour, before refunds, as bars; screen readers get the same as text. */
export function HoursChart({ hours }: { readonly hours: readonly HourOfSales[] }) {
  const money = useMoney();
  const most = Math.max(1, ...hours.map(({ total }) => total));
  const step = WIDTH / Math.max(1, hours.length);
  const busiest = hours.find(({ total }) => total === most);
  const spoken = hours
    .filter(({ total }) => total > 0)
    .map(({ hour, total }) => `${clock(hour)}: ${money(total)}`)
    .join(', ');
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + LABELS}`} className={styles.chart} role="img">
        <title>{`Sold by hour. ${spoken}`}</title>
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
        {hours.map(({ hour, total }, index) => {
          const height = (total / most) * (HEIGHT - 20);
          const x = index * step + (step * GAP) / 2;
          const width = step * (1 - GAP);
          return (
            <g key={hour}>
              {total > 0 && (
                <rect
                  x={x}
                  y={HEIGHT - height}
                  width={width}
                  height={height}
                  rx={Math.min(6, width / 3)}
                  className={total === most ? styles.most : styles.bar}
                />
              )}
              {(index % 2 === 0 || hours.length <= 12) && (
                <text x={x + width / 2} y={HEIGHT + 17} className={styles.label}>
                  {String(hour).padStart(2, '0')}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      {busiest !== undefined && (
        <figcaption className={styles.caption}>
          Busiest from {clock(busiest.hour)}: {money(busiest.total)}
        </figcaption>
      )}
    </figure>
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
