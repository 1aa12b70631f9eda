import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ProblemCode } from '@agentic-retail/contracts/problem';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { newId } from '../../../lib/new-id.ts';
import { receiptOf } from '../../../lib/receipt-of.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRefusedScans } from '../../../lib/use-refused-scans.ts';
import { useStore } from '../../../lib/use-store.ts';
import type { RefundState } from '../refund-state.ts';
import { createRefunding, type Refunding } from '../refunding.ts';
import { RefundDone } from './refund-done.tsx';
import { RefundForm } from './refund-form.tsx';
import styles from './refund-panel.module.css';

interface RefundPanelProps {
  /** As it stands now. */
  readonly sale: Transaction;
  readonly onSaleChanged: () => void;
  /** Back to the receipt. */
  readonly onBack: () => void;
  /** Away from the sale, once there is nothing left to do. */
  readonly onClose: () => void;
}

const cardProblems = {
  declined: 'The card terminal refused to give the money back.',
  cancelled: 'Giving the money back was cancelled on the terminal.',
  'not-reachable': 'The card terminal does not answer. Check its cable.',
};

/** The amounts in the service's own words are minor units; what is left stands in the form itself. */
function describeRefusal(failure: CallFailure): string {
  const code = failure.kind === 'problem' ? failure.problem.code : undefined;
  return code !== undefined && changedMeanwhile.has(code)
    ? 'The sale was refunded in part meanwhile. What is left of it is shown now: check it again.'
    : describeFailure(failure);
}

const changedMeanwhile: ReadonlySet<string> = new Set<ProblemCode>([
  'refund-exceeds-sale',
  'refund-exceeds-card',
  'payout-mismatch',
]);

/** Refunds lines of a sale: what comes back, how the money goes back, and that it did. */
export function RefundPanel({ sale, onSaleChanged, onBack, onClose }: RefundPanelProps) {
  useRefusedScans();
  const { terminal, registerId, catalogue } = useServices();
  const api = useBackOffice();
  const [refunding] = useState(() =>
    createRefunding({
      api,
      terminal,
      saleId: sale.id,
      refundId: newId(),
      registerId: registerId.current.get(),
      onSaleChanged: (refund) => {
        const back = refund?.lines.map(({ sku, backToStock }) => ({ sku, quantity: -backToStock }));
        catalogue.take(back ?? []);
        onSaleChanged();
      },
    }),
  );
  const state = useStore(refunding.state);
  return (
    <Dialog
      title={`Refund ${receiptOf(sale)}`}
      // Until it is done, it is left only by a button that says what becomes of it.
      onClose={state.phase === 'done' ? onClose : undefined}
    >
      <RefundStep sale={sale} refunding={refunding} state={state} onBack={onBack} />
    </Dialog>
  );
}

interface RefundStepProps extends Pick<RefundPanelProps, 'sale' | 'onBack'> {
  readonly refunding: Refunding;
  readonly state: RefundState;
}

function RefundStep({ sale, refunding, state, onBack }: RefundStepProps) {
  switch (state.phase) {
    case 'choosing':
    case 'sending':
      return (
        <RefundForm
          sale={sale}
          isBusy={state.phase === 'sending'}
          problem={
            state.phase === 'choosing' && state.failure !== undefined
              ? describeRefusal(state.failure)
              : undefined
          }
          onRefund={refunding.start}
          onClose={onBack}
        />
      );
    case 'unconfirmed':
      return (
        <div className={styles.panel}>
          <Notice tone="warning">
            Whether the refund was made is not known yet: {describeFailure(state.failure)} Sending
            it again never gives it twice. Hand nothing back before it is confirmed; if you leave
            it, the receipt shows later whether it was made.
          </Notice>
          <Button variant="primary" size="l" isWide onClick={refunding.retry}>
            Send it again
          </Button>
          <Button isWide onClick={onBack}>
            Leave it
          </Button>
        </div>
      );
    case 'paying-cards':
      return <Loading label="Giving the card its money back…" />;
    case 'card-failed':
      return (
        <div className={styles.panel}>
          <Notice tone="danger">
            {cardProblems[state.code]} The refund is recorded, but this money is still to be given.
          </Notice>
          <Button variant="primary" size="l" isWide onClick={refunding.retryCards}>
            Ask the terminal again
          </Button>
          <Button isWide onClick={onBack}>
            Give it back later
          </Button>
        </div>
      );
    case 'done':
      return <RefundDone refund={state.refund} onClose={onBack} />;
  }
}
