import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useSending } from '../use-sending.ts';
import { AmountField } from './amount-field.tsx';
import styles from './cash-form.module.css';

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
    <Dialog title="Close the session" size="s" onClose={isBusy ? undefined : onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (counted === undefined) return;
          const params = { id: sessionId };
          send(api.closeCashSession({ params, body: { countedCash: counted } }), onClosed);
        }}
      >
        <p className={styles.text}>
          Count everything in the drawer, the float too. Once it is in, the count stays as it is.
        </p>
        {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
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
      </form>
    </Dialog>
  );
}
