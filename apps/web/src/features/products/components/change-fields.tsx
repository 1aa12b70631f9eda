import { useId } from 'react';
import { Field } from '../../../components/field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import type { ChangeForm, Rounding } from '../edit/read-change.ts';
import { taxClassNames } from '../tax-class-names.ts';
import styles from './change-fields.module.css';

interface ChangeFieldsProps {
  readonly form: ChangeForm;
  readonly wrong: readonly (keyof ChangeForm)[];
  readonly categories: readonly string[];
  readonly onChange: (form: ChangeForm) => void;
}

const asItIs = { value: '', label: 'As it is' } as const;
const taxes = [
  asItIs,
  ...Object.entries(taxClassNames).map(([value, label]) => ({ value, label })),
];
const sales = [asItIs, { value: 'on', label: 'On sale' }, { value: 'off', label: 'Off sale' }];
const roundings: readonly { readonly value: Rounding; readonly label: string }[] = [
  { value: 'exact', label: 'The nearest 0.01' },
  { value: 'fives', label: 'The nearest 0.05' },
  { value: 'tens', label: 'The nearest 0.10' },
  { value: 'wholes', label: 'The nearest 1.00' },
  { value: 'nineties', label: 'The nearest x.99' },
];

/** What is to become of the products; a field that stays empty changes nothing. */
export function ChangeFields({ form, wrong, categories, onChange }: ChangeFieldsProps) {
  const listId = useId();
  const set = (change: Partial<ChangeForm>) => onChange({ ...form, ...change });
  return (
    <div className={styles.fields}>
      <Field
        label="Category"
        list={listId}
        maxLength={80}
        autoComplete="off"
        placeholder="As it is"
        value={form.category}
        onChange={(event) => set({ category: event.target.value })}
      />
      <datalist id={listId}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <SelectField
        label="Tax"
        options={taxes}
        value={form.taxClass}
        onChange={(value) => set({ taxClass: value as ChangeForm['taxClass'] })}
      />
      <Field
        label="Reorder at"
        inputMode="numeric"
        autoComplete="off"
        placeholder="As it is"
        value={form.threshold}
        error={wrong.includes('threshold') ? 'A whole number from 0 on.' : undefined}
        onChange={(event) => set({ threshold: event.target.value })}
      />
      <SelectField
        label="Sale"
        options={sales}
        value={form.sale}
        onChange={(value) => set({ sale: value as ChangeForm['sale'] })}
      />
      <Field
        label="Price, in percent"
        inputMode="decimal"
        autoComplete="off"
        placeholder="As it is"
        value={form.percent}
        hint="5 is 5 % more, -10 is 10 % less."
        error={wrong.includes('percent') ? 'A percentage like 5, 2.5 or -10.' : undefined}
        onChange={(event) => set({ percent: event.target.value })}
      />
      <SelectField
        label="Rounded to"
        options={roundings}
        value={form.rounding}
        onChange={(value) => set({ rounding: value as Rounding })}
      />
    </div>
  );
}
