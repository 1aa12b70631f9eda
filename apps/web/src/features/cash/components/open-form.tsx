import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { newId } from '../../../lib/new-id.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useSending } from '../use-sending.ts';
import { AmountField } from './amount-field.tsx';
import styles from './cash-form.module.css';

interface OpenFormProps {
  readonly registerId: string;
  /** Before it is sent: from then on a session may be open, whatever is answered. */
  readonly onOpening: () => void;
  readonly onOpened: (session: CashSession) => void;
}

/** Opens the drawer of this till. */
export function OpenForm({ registerId, onOpening, onOpened }: OpenFormProps) {
  const api = useBackOffice();
  const { requiresCashSession } = useShopSettings();
  const { isBusy, problem, send } = useSending();
  const [float, setFloat] = useState<MinorUnits>();
  const [id] = useState(newId);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (float === undefined) return;
        onOpening();
        send(api.openCashSession({ params: { registerId }, body: { id, float } }), onOpened);
      }}
    >
      <p className={styles.text}>
        No session is open at {registerId}.{' '}
        {requiresCashSession
          ? 'It can’t sell, nor give cash back, until one is.'
          : 'Its sales and refunds belong to none until one is.'}
      </p>
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      <AmountField
        label="Float"
        hint="All the cash that is in the drawer now."
        onAmount={setFloat}
      />
      <Button
        type="submit"
        variant="primary"
        size="l"
        isBusy={isBusy}
        disabled={float === undefined}
      >
        Open the session
      </Button>
    </form>
  );
}
