import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { shortSaleId } from '../../../lib/short-sale-id.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { Checkout } from '../checkout.ts';
import type { CheckoutState } from '../checkout-state.ts';
import styles from './unconfirmed-dialog.module.css';

interface UnconfirmedDialogProps {
  readonly checkout: Checkout;
  readonly state: Extract<CheckoutState, { phase: 'sending' | 'unconfirmed' }>;
}

/** The sale was sent and not answered: sending it again is safe, ringing it up again is not. */
export function UnconfirmedDialog({ checkout, state }: UnconfirmedDialogProps) {
  const money = useMoney();
  const { request } = state;
  const isSending = state.phase === 'sending';
  return (
    <Dialog title="Not confirmed yet" size="s">
      <p className={styles.sale}>
        <span>Sale {shortSaleId(request.id)}</span>
        <span className={styles.total}>{money(request.expectedTotal)}</span>
      </p>
      <Notice tone="warning">
        {state.phase === 'unconfirmed' && state.failure !== undefined
          ? describeFailure(state.failure)
          : 'The shop’s server has not answered yet.'}
      </Notice>
      <p className={styles.text}>
        The sale is kept on this till. Trying again can’t charge or sell anything twice.
      </p>
      <Button variant="primary" size="l" isWide isBusy={isSending} onClick={checkout.retry}>
        {state.phase === 'sending' ? `Trying again (${state.attempt})…` : 'Try again'}
      </Button>
      <Button variant="quiet" isWide disabled={isSending} onClick={checkout.setAside}>
        Set aside and go on
      </Button>
    </Dialog>
  );
}
