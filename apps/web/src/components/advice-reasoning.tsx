import type { RestockAdvice } from '@agentic-retail/domain/restock/recommend-restock';
import { signed } from '../lib/signed.ts';
import styles from './advice-reasoning.module.css';

/** Every figure that a recommendation comes from, as a sum that can be checked. */
export function AdviceReasoning({ advice }: { readonly advice: RestockAdvice }) {
  const { sold, windowDays, leadTimeDays, coverDays, packs, packSize } = advice;
  const steps: readonly (readonly [label: string, units: number])[] = [
    [
      `Sold ${sold.toLocaleString()} in ${days(windowDays)}; for ${days(leadTimeDays)} of delivery and ${days(coverDays)} after it`,
      advice.demand,
    ],
    ['Kept for the unforeseen', advice.threshold],
    ['In stock', -advice.stock],
    ['On its way', -advice.onOrder],
    ['Missing', advice.missing],
  ];
  return (
    <section className={styles.reasoning} aria-label="Recommendation">
      <p className={styles.result}>
        <span className={styles.number}>{advice.quantity.toLocaleString()}</span> recommended
        {packSize > 1 &&
          `: ${packs.toLocaleString()} ${packs === 1 ? 'pack' : 'packs'} of ${packSize}`}
      </p>
      <dl className={styles.steps}>
        {steps.map(([label, units]) => (
          <div key={label} className={styles.step}>
            <dt>{label}</dt>
            <dd>{signed(units)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
