import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { CashMovement } from '@agentic-retail/domain/register/cash-movement';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { newId } from '../../../lib/new-id.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useSending } from '../use-sending.ts';
import { AmountField } from './amount-field.tsx';

interface MovementDialogProps {
  readonly sessionId: string;
  readonly kind: CashMovement['kind'];
  readonly onRecorded: (session: CashSession) => void;
  readonly onClose: () => void;
}

const texts = {
  'pay-in': { title: 'Pay in', hint: 'Goes into the drawer.', reason: 'Change from the bank' },
  'pay-out': { title: 'Pay out', hint: 'Leaves the drawer.', reason: 'Milk for the kitchen' },
};

/** Cash into the drawer, or out of it, and why. */
export function MovementDialog({ sessionId, kind, onRecorded, onClose }: MovementDialogProps) {
  const api = useBackOffice();
  const { isBusy, problem, send } = useSending();
  const [amount, setAmount] = useState<MinorUnits>();
  const [typed, setTyped] = useState('');
  const [id] = useState(newId);
  const { title, hint, reason: example } = texts[kind];
  const reason = typed.trim();
  const isReady = amount !== undefined && amount > 0 && reason !== '';
  return (
    <FormDialog
      title={title}
      size="s"
      problem={problem}
      onSubmit={() => {
        if (!isReady) return;
        const body = { id, kind, amount, reason };
        send(api.addCashMovement({ params: { id: sessionId }, body }), onRecorded);
      }}
      onClose={isBusy ? undefined : onClose}
    >
      <AmountField label="Amount" hint={hint} onAmount={setAmount} />
      <Field
        label="Reason"
        autoComplete="off"
        maxLength={80}
        placeholder={example}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" variant="primary" size="l" isWide isBusy={isBusy} disabled={!isReady}>
        {title}
      </Button>
    </FormDialog>
  );
}
