import { Field } from '../../../components/field.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import type { PromotionEntry } from '../promotion-entry.ts';
import styles from './settings-screen.module.css';

interface PromotionKindFieldsProps {
  readonly entry: PromotionEntry;
  readonly onChange: (part: Partial<PromotionEntry>) => void;
}

const kinds = [
  { value: 'percent', label: 'Percent' },
  { value: 'amount', label: 'Amount' },
  { value: 'multibuy', label: 'Buy n, pay m' },
] as const;

/** What a promotion gives. */
export function PromotionKindFields({ entry, onChange }: PromotionKindFieldsProps) {
  return (
    <>
      <Segmented
        label="What it gives"
        options={kinds}
        value={entry.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {entry.kind === 'percent' && (
        <Field
          label="Percent off"
          inputMode="decimal"
          autoComplete="off"
          value={entry.percent}
          onChange={(event) => onChange({ percent: event.target.value })}
        />
      )}
      {entry.kind === 'amount' && (
        <Field
          label="Amount off each"
          inputMode="decimal"
          autoComplete="off"
          value={entry.amount}
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      )}
      {entry.kind === 'multibuy' && (
        <div className={styles.rates}>
          <Field
            label="Buy"
            inputMode="numeric"
            autoComplete="off"
            value={entry.buy}
            onChange={(event) => onChange({ buy: event.target.value })}
          />
          <Field
            label="Pay"
            inputMode="numeric"
            autoComplete="off"
            value={entry.pay}
            hint="The cheapest are free."
            onChange={(event) => onChange({ pay: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
