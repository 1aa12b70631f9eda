import styles from './ranked-bars.module.css';

interface RankedBarsProps {
  /** Largest first; what is not above 0 is left to the table. */
  readonly bars: readonly { readonly key: string; readonly name: string; readonly value: number }[];
  readonly format: (value: number) => string;
}

const MOST = 8;

/** The first few of a list as bars; the table below has all of them, so screen readers skip it. */
export function RankedBars({ bars, format }: RankedBarsProps) {
  const shown = bars.filter(({ value }) => value > 0).slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ value }) => value));
  if (shown.length < 2) return null;
  return (
    <div className={styles.bars} aria-hidden="true">
      {shown.map(({ key, name, value }) => (
        <div key={key} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `${(value / most) * 100}%` }} />
          </span>
          <span className={styles.value}>{format(value)}</span>
        </div>
      ))}
    </div>
  );
}
