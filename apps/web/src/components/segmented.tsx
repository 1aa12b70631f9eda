import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import styles from './segmented.module.css';

interface SegmentedProps<T extends string> {
  /** What is chosen here; for screen readers. */
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: LucideIcon;
  }[];
  readonly value: T;
  /** What the choice means, below the buttons. */
  readonly hint?: string;
  readonly onChange: (value: T) => void;
}

/** One of a few: radio buttons in one row. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  hint,
  onChange,
}: SegmentedProps<T>) {
  const name = useId();
  const hintId = `${name}-hint`;
  const group = (
    <fieldset className={styles.group} aria-describedby={hint === undefined ? undefined : hintId}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value: option, label: text, icon: Icon }) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {Icon && <Icon size={18} aria-hidden="true" />}
          {text}
        </label>
      ))}
    </fieldset>
  );
  if (hint === undefined) return group;
  return (
    <div className={styles.hinted}>
      {group}
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
