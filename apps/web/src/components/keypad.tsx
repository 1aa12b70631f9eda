import { Delete } from 'lucide-react';
import styles from './keypad.module.css';

interface KeypadProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether there is a key for the decimal point. @default true */
  readonly hasPoint?: boolean;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0'] as const;

/** Digits for a touch screen. */
export function Keypad({ text, onText, hasPoint = true }: KeypadProps) {
  return (
    <fieldset className={styles.pad}>
      <legend className="visually-hidden">Keypad</legend>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          className={styles.key}
          hidden={key === '.' && !hasPoint}
          tabIndex={-1}
          aria-label={key === '.' ? 'Decimal point' : key}
          onClick={() => onText(text + key)}
        >
          {key}
        </button>
      ))}
      <button
        type="button"
        className={styles.key}
        tabIndex={-1}
        aria-label="Delete the last digit"
        onClick={() => onText(text.slice(0, -1))}
      >
        <Delete size={22} aria-hidden="true" />
      </button>
    </fieldset>
  );
}
