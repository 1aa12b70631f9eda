import { classNames } from '../../../lib/class-names.ts';
import { useMediaQuery } from '../../../lib/use-media-query.ts';
import styles from './columns-chart.module.css';

export interface ChartColumn {
  readonly key: string;
  /** Below it. */
  readonly label: string;
  /** At least 0; it stands above the line. */
  readonly up: number;
  /** At least 0; it hangs below the line. */
  readonly down: number;
}

interface ColumnsChartProps {
  /** What it shows; the table below it says the same in full. */
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  /** What `up` and `down` are called. */
  readonly legend: readonly [up: string, down: string];
  readonly format: (value: number) => string;
}

const HEIGHT = 220;
const LABELS = 24;
const GAP = 0.3;
const WIDEST_COLUMN = 72;
const wide = { width: 960, labels: 12 };
/** On a phone: drawn at its size, so that its words can be read. */
const narrow = { width: 340, labels: 5 };

/** Two amounts for each of some columns: one up, the other down. */
export function ColumnsChart({ title, columns, legend, format }: ColumnsChartProps) {
  const { width, labels } = useMediaQuery('(max-width: 46rem)') ? narrow : wide;
  const most = Math.max(1, ...columns.map(({ up }) => up));
  const deepest = Math.max(0, ...columns.map(({ down }) => down));
  const scale = HEIGHT / (most + deepest);
  const line = most * scale;
  const step = width / Math.max(1, columns.length);
  const thickness = Math.max(1, Math.min(step * (1 - GAP), WIDEST_COLUMN));
  const every = Math.ceil(columns.length / labels);
  const highest = columns.reduce<ChartColumn | undefined>(
    (best, column) => (column.up > (best?.up ?? 0) ? column : best),
    undefined,
  );
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${HEIGHT + LABELS}`} className={styles.chart} role="img">
        <title>{`${title}. The table below has the figures.`}</title>
        {columns.map(({ key, label, up, down }, index) => {
          const middle = (index + 0.5) * step;
          const x = middle - thickness / 2;
          return (
            <g key={key}>
              <title>
                {`${label}: ${format(up)} ${legend[0].toLowerCase()}, ${format(down)} ${legend[1].toLowerCase()}`}
              </title>
              <rect x={index * step} y={0} width={step} height={HEIGHT} className={styles.ground} />
              <rect
                x={x}
                y={line - up * scale}
                width={thickness}
                height={up * scale}
                className={styles.up}
              />
              <rect
                x={x}
                y={line}
                width={thickness}
                height={down * scale}
                className={styles.down}
              />
              {index % every === 0 && (
                <text
                  x={index === 0 ? x : middle}
                  y={HEIGHT + 18}
                  className={classNames(styles.label, index === 0 && styles.first)}
                >
                  {label}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={width} y1={line} y2={line} className={styles.axis} />
      </svg>
      <figcaption className={styles.caption}>
        <span className={styles.upKey}>{legend[0]}</span>
        {deepest > 0 && <span className={styles.downKey}>{legend[1]}</span>}
        {highest !== undefined && (
          <span className={styles.highest}>
            Highest: {highest.label}, {format(highest.up)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
