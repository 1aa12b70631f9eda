import { Minus, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import styles from './quantity-stepper.module.css';

interface QuantityStepperProps {
  /** Of what; for screen readers. */
  readonly name: string;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

/** What is not, such as 2.5, changes nothing. */
function isWhole(text: string): boolean {
  return /^\d+$/.test(text);
}

/** How many: one more, one less, or a typed number, which counts once the field is left. */
export function QuantityStepper({ name, quantity, onChange }: QuantityStepperProps) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft !== undefined && isWhole(draft)) onChange(Number(draft));
    setDraft(undefined);
  };
  return (
    <fieldset className={styles.stepper}>
      <legend className="visually-hidden">Quantity of {name}</legend>
      <IconButton
        icon={quantity > 1 ? Minus : Trash2}
        label={quantity > 1 ? `One less ${name}` : `Remove ${name}`}
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
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'ArrowUp') onChange(quantity + 1);
          if (event.key === 'ArrowDown' && quantity > 1) onChange(quantity - 1);
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      <IconButton icon={Plus} label={`One more ${name}`} onClick={() => onChange(quantity + 1)} />
    </fieldset>
  );
}
