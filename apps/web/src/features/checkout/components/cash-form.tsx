import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { plainMoney } from '@agentic-retail/domain/money/plain-money';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Keypad } from '../../../components/keypad.tsx';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import type { CashReading } from '../cash-entry.ts';
import { quickCash } from '../quick-cash.ts';
import styles from './cash-form.module.css';

interface CashFormProps {
  readonly due: MinorUnits;
  readonly cash: CashReading;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
  readonly onPay: (tendered: MinorUnits) => void;
}

/** What the customer hands over; an empty field stands for the exact amount. */
export function CashForm({ due, cash, isBusy, onText, onPay }: CashFormProps) {
  const { currency } = useShopSettings();
  const money = useMoney();
  const fieldRef = useRef<HTMLInputElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);

  const { text, tendered, change, isTooMuch } = cash;
  const type = (typed: string) => {
    onText(typed);
    fieldRef.current?.focus();
  };
  const isShort = tendered !== undefined && tendered < due;

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (tendered !== undefined && !isShort && !isTooMuch) onPay(tendered);
      }}
    >
      <fieldset className={styles.quick}>
        <legend className="visually-hidden">Quick amounts</legend>
        {quickCash(due, currency).map((amount, index) => (
          <Button
            key={amount}
            aria-pressed={tendered === amount && text !== ''}
            className={styles.offer}
            onClick={() => type(plainMoney(amount, currency))}
          >
            {index === 0 ? 'Exact' : money(amount)}
          </Button>
        ))}
      </fieldset>
      <Field
        ref={fieldRef}
        label="Cash received"
        // The keypad below serves on a touch screen; the screen's own keyboard would cover it.
        inputMode="none"
        autoComplete="off"
        placeholder={plainMoney(due, currency)}
        value={text}
        error={
          (tendered === undefined && 'Type an amount, like 20 or 12.50.') ||
          (isShort && `${money(due - tendered)} short. To split, begin with Card.`) ||
          (isTooMuch && `That is ${money(change)} of change: check the amount.`) ||
          undefined
        }
        onChange={(event) => type(event.target.value)}
      />
      <Keypad text={text} onText={type} />
      <Button
        type="submit"
        variant="primary"
        size="l"
        isWide
        isBusy={isBusy}
        disabled={tendered === undefined || isShort || isTooMuch}
      >
        Complete sale
      </Button>
    </form>
  );
}
