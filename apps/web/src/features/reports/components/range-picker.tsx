import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { faultOf, type Preset, presets, type Range, rangeOf } from '../report-range.ts';
import styles from './range-picker.module.css';

interface RangePickerProps {
  readonly range: Range;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Told only of ranges that a report can be of. */
  readonly onChange: (range: Range) => void;
}

const custom = { value: 'custom', label: 'Other days' } as const;

/** Which days a report is of: one of the usual ranges, or any two days. */
export function RangePicker({ range, today, onChange }: RangePickerProps) {
  const [typed, setTyped] = useState(range);
  const fault = faultOf(typed);
  const chosen = presets.find(({ value }) => {
    const { from, to } = rangeOf(value, today);
    return typed.from === from && typed.to === to;
  });
  const take = (next: Range) => {
    setTyped(next);
    if (faultOf(next) === undefined) onChange(next);
  };
  return (
    <div className={styles.picker}>
      <SelectField
        label="Days"
        options={chosen === undefined ? [custom, ...presets] : presets}
        value={(chosen ?? custom).value}
        onChange={(value) => value !== custom.value && take(rangeOf(value as Preset, today))}
      />
      <Field
        label="From"
        type="date"
        max={today}
        value={typed.from}
        error={fault}
        onChange={(event) => take({ ...typed, from: event.target.value })}
      />
      <Field
        label="To"
        type="date"
        max={today}
        value={typed.to}
        onChange={(event) => take({ ...typed, to: event.target.value })}
      />
    </div>
  );
}
