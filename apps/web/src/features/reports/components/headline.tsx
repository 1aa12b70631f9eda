import type { EarningFigures } from '@agentic-retail/domain/reporting/report-sales';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './headline.module.css';

/** A range in a few figures: what was sold, what went back, and what that leaves. */
export function Headline({ total }: { readonly total: EarningFigures }) {
  const money = useMoney();
  const { sales, refunds, unitsSold, sold, refunded, takings, net, tax, margin, uncosted } = total;
  const costed = net - uncosted;
  const figures = [
    ['Takings', money(takings), `${money(sold)} sold − ${money(refunded)} refunded`],
    ['Sales', sales.toLocaleString(), `${refunds.toLocaleString()} refunds`],
    [
      'Average sale',
      money(sales === 0 ? 0 : Math.round(sold / sales)),
      `${unitsSold.toLocaleString()} units sold`,
    ],
    ['Without tax', money(net), `${money(tax)} tax`],
    [
      'Margin',
      money(margin),
      costed > 0 ? `${((margin / costed) * 100).toFixed(1)} % of takings without tax` : '',
    ],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value, more]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          {more !== '' && <dd className={styles.more}>{more}</dd>}
        </div>
      ))}
    </dl>
  );
}
