import { plainMoney } from '@agentic-retail/domain/money/plain-money';
import { FREE_DISCOUNT, MAX_DISCOUNT } from '@agentic-retail/domain/pricing/discount-limits';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { describeExcess } from '../describe-excess.ts';
import type { DiscountExcess } from '../find-excess.ts';
import { readDiscount } from '../read-discount.ts';
import styles from './discount-dialog.module.css';

interface DiscountDialogProps {
  /** None for the whole cart. */
  readonly sku: string | undefined;
  readonly name: string;
  /** What is given now. */
  readonly given: ManualDiscount | undefined;
  /** What is too much of a discount, beside the others of the cart. */
  readonly findExcess: (discount: ManualDiscount) => DiscountExcess | undefined;
  readonly onGive: (discount: ManualDiscount) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const kinds = [
  { value: 'percent', label: 'Percent' },
  { value: 'amount', label: 'Amount' },
] as const;

/** The usual ones, for one tap each. */
const quick = ['5', '10', '15', '20', '25'];

/** Takes something off a line or the cart by hand. */
export function DiscountDialog(props: DiscountDialogProps) {
  const { sku, name, given, findExcess, onGive, onRemove, onClose } = props;
  const { currency } = useShopSettings();
  const money = useMoney();
  const [kind, setKind] = useState<ManualDiscount['kind']>(given?.kind ?? 'percent');
  const [text, setText] = useState(() => textOf(given, currency));
  const fieldRef = useRef<HTMLInputElement>(null);
  // A dialog gives the focus to its first button; whoever came by keyboard goes on by keyboard.
  useEffect(() => fieldRef.current?.focus(), []);
  const discount = readDiscount({ kind, text }, sku, currency);
  const excess = discount && findExcess(discount);
  const isReady = discount !== undefined && excess === undefined;
  return (
    <FormDialog
      title={`Discount on ${name}`}
      size="s"
      onSubmit={() => {
        if (isReady) onGive(discount);
      }}
      onClose={onClose}
    >
      <Segmented
        label="Kind of discount"
        options={kinds}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen);
          setText('');
          fieldRef.current?.focus();
        }}
      />
      <Field
        label={kind === 'percent' ? 'Percent off' : 'Amount off'}
        inputMode="decimal"
        autoComplete="off"
        ref={fieldRef}
        value={text}
        hint={`Over ${FREE_DISCOUNT / 100} % a manager has to approve, up to ${MAX_DISCOUNT / 100} %.`}
        error={
          text !== '' && discount === undefined
            ? kind === 'percent'
              ? `Type a percentage up to ${MAX_DISCOUNT / 100}.`
              : 'Type an amount, like 2 or 1.50.'
            : excess && describeExcess(excess, money)
        }
        onChange={(event) => setText(event.target.value)}
      />
      {kind === 'percent' && (
        <div className={styles.quick}>
          {quick.map((percent) => (
            <Button key={percent} onClick={() => setText(percent)}>
              {percent} %
            </Button>
          ))}
        </div>
      )}
      <Button type="submit" variant="primary" size="l" isWide disabled={!isReady}>
        Give the discount
      </Button>
      {given !== undefined && (
        <Button variant="quiet" isWide onClick={onRemove}>
          Take it off
        </Button>
      )}
    </FormDialog>
  );
}

function textOf(given: ManualDiscount | undefined, currency: string): string {
  if (given === undefined) return '';
  return given.kind === 'percent'
    ? String(given.percent / 100)
    : plainMoney(given.amount, currency);
}
