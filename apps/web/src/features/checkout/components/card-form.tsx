import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { parseMoney } from '@agentic-retail/domain/money/parse-money';
import { plainMoney } from '@agentic-retail/domain/money/plain-money';
import { CreditCard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import type { CheckoutState } from '../checkout-state.ts';
import styles from './card-form.module.css';

interface CardFormProps {
  readonly due: MinorUnits;
  readonly phase: CheckoutState['phase'];
  readonly onCharge: (amount: MinorUnits) => void;
  readonly onCancel: () => void;
}

/** Charges a card; less than what is due leaves a rest for cash or another card. */
export function CardForm({ due, phase, onCharge, onCancel }: CardFormProps) {
  const { currency } = useShopSettings();
  const money = useMoney();
  const [text, setText] = useState(plainMoney(due, currency));
  const submitRef = useRef<HTMLButtonElement>(null);
  useEffect(() => submitRef.current?.focus(), []);
  const parsed = parseMoney(text, currency);
  const amount = parsed.ok ? parsed.value : 0;
  const isPossible = amount > 0 && amount <= due;

  if (phase === 'checking' || phase === 'charging') {
    return (
      <div className={styles.waiting} role="status">
        <span className={styles.pulse}>
          <CreditCard size={40} strokeWidth={1.6} aria-hidden="true" />
        </span>
        <p className={styles.prompt}>
          {phase === 'checking' ? 'Checking the till…' : 'Present the card'}
        </p>
        <p className={styles.amount}>
          {money(amount)} {phase === 'charging' && 'on the terminal'}
        </p>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible) onCharge(amount);
      }}
    >
      <Field
        label="Amount on the card"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        hint="Charge less to take the rest in cash."
        error={isPossible ? undefined : `Type an amount up to ${money(due)}.`}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        ref={submitRef}
        type="submit"
        variant="primary"
        size="l"
        isWide
        isBusy={phase !== 'paying'}
        disabled={!isPossible}
      >
        Charge {isPossible ? money(amount) : 'card'}
      </Button>
    </form>
  );
}
