import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useSending } from '../use-sending.ts';
import { AmountField } from './amount-field.tsx';

interface CountDialogProps {
  readonly sessionId: string;
  readonly onClosed: (session: CashSession) => void;
  readonly onClose: () => void;
}

/** Closes a session by a count. What should be in the drawer is not shown before it is in. */
export function CountDialog({ sessionId, onClosed, onClose }: CountDialogProps) {
  const api = useBackOffice();
  const money = useMoney();
  const { isBusy, problem, send } = useSending();
  const [counted, setCounted] = useState<MinorUnits>();
  return (
    <FormDialog
      title="Close the session"
      size="s"
      intro="Count everything in the drawer, the float too. Once it is in, the count stays as it is."
      problem={problem}
      onSubmit={() => {
        if (counted === undefined) return;
        const params = { id: sessionId };
        send(api.closeCashSession({ params, body: { countedCash: counted } }), onClosed);
      }}
      onClose={isBusy ? undefined : onClose}
    >
      <AmountField label="Counted cash" onAmount={setCounted} />
      <Button
        type="submit"
        variant="primary"
        size="l"
        isWide
        isBusy={isBusy}
        disabled={counted === undefined}
      >
        {counted === undefined ? 'Close' : `Close with ${money(counted)}`}
      </Button>
    </FormDialog>
  );
}
