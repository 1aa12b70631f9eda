import type { MinorUnits } from '@agentic-retail/domain/money/money';
import { parseMoney } from '@agentic-retail/domain/money/parse-money';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';

interface AmountFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Nothing while the text is no amount. */
  readonly onAmount: (amount: MinorUnits | undefined) => void;
}

/** An amount of money to type in. It starts out empty: what is offered would be taken unread. */
export function AmountField({ label, hint, onAmount }: AmountFieldProps) {
  const { currency } = useShopSettings();
  const [text, setText] = useState('');
  const isWrong = text !== '' && !parseMoney(text, currency).ok;
  return (
    <Field
      label={label}
      hint={hint}
      error={isWrong ? 'Type an amount, like 20 or 12.50.' : undefined}
      inputMode="decimal"
      autoComplete="off"
      autoFocus
      value={text}
      onChange={({ target: { value } }) => {
        setText(value);
        const parsed = parseMoney(value, currency);
        onAmount(parsed.ok ? parsed.value : undefined);
      }}
    />
  );
}
