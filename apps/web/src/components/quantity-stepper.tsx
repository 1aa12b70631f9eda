import { Minus, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './icon-button.tsx';
import styles from './quantity-stepper.module.css';

interface QuantityStepperProps {
  /** Of what; for screen readers. */
  readonly name: string;
  readonly quantity: number;
  /** @default as many as one likes */
  readonly max?: number;
  /** Whether none at all takes the line away. @default true */
  readonly removes?: boolean;
  readonly onChange: (quantity: number) => void;
}

/** What is not, such as 2.5, changes nothing. */
function isWhole(text: string): boolean {
  return /^\d+$/.test(text);
}

/** How many: one more, one less, or a typed number, which counts once the field is left. */
export function QuantityStepper({
  name,
  quantity,
  max = Number.POSITIVE_INFINITY,
  removes = true,
  onChange,
}: QuantityStepperProps) {
  const [draft, setDraft] = useState<string>();
  const isLast = quantity === 1 && removes;
  const commit = () => {
    if (draft !== undefined && isWhole(draft)) onChange(Math.min(Number(draft), max));
    setDraft(undefined);
  };
  return (
    <fieldset className={styles.stepper}>
      <legend className="visually-hidden">Quantity of {name}</legend>
      <IconButton
        icon={isLast ? Trash2 : Minus}
        label={isLast ? `Remove ${name}` : `One less ${name}`}
        disabled={quantity === 0}
        onClick={() => onChange(quantity - 1)}
      />
      <input
        className={styles.input}
        aria-label={`Quantity of ${name}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        size={Math.max(2, (draft ?? String(quantity)).length)}
        value={draft ?? quantity}
        onFocus={(event) => event.target.select()}
        aria-invalid={draft !== undefined && !isWhole(draft)}
        onChange={({ target }) =>
          setDraft(target.value === String(quantity) ? undefined : target.value)
        }
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // It sends no form around it before the number counts.
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === 'ArrowUp' && quantity < max) onChange(quantity + 1);
          if (event.key === 'ArrowDown' && quantity > (removes ? 1 : 0)) onChange(quantity - 1);
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      <IconButton
        icon={Plus}
        label={`One more ${name}`}
        disabled={quantity >= max}
        onClick={() => onChange(quantity + 1)}
      />
    </fieldset>
  );
}
