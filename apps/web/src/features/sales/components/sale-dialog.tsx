import { remainingUnits } from '@agentic-retail/domain/refund/remaining-units';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { receiptOf } from '../../../lib/receipt-of.ts';
import { useSale } from '../api/use-sale.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { SaleConflicts } from './sale-conflicts.tsx';

/** How a sale is refunded, in a dialog of its own. */
export type RenderRefund = (
  sale: Transaction,
  events: {
    readonly onSaleChanged: () => void;
    readonly onBack: () => void;
    readonly onClose: () => void;
  },
) => ReactNode;

interface SaleDialogProps {
  readonly id: string;
  readonly known: Transaction | undefined;
  readonly onClose: () => void;
  /** The sale is not what the list has of it. */
  readonly onChanged: () => void;
  readonly renderReceipt: (sale: Transaction) => ReactNode;
  readonly renderRefund?: RenderRefund | undefined;
}

/** A sale's receipt, and for those who may the way to refund it. */
export function SaleDialog(props: SaleDialogProps) {
  const { id, known, onClose, onChanged, renderReceipt, renderRefund } = props;
  const { state, reload } = useSale(id, known);
  const [step, setStep] = useState<'receipt' | 'refund' | 'review'>('receipt');
  const sale = state.status === 'found' ? state.sale : undefined;
  const number = receiptOf(sale ?? known ?? { id });
  const onSaleChanged = () => {
    reload();
    onChanged();
  };
  const back = () => setStep('receipt');
  if (sale !== undefined && step === 'review') {
    const onReviewed = () => {
      onSaleChanged();
      back();
    };
    return <ReviewDialog sale={sale} onReviewed={onReviewed} onBack={back} />;
  }
  if (sale !== undefined && step === 'refund' && renderRefund !== undefined) {
    return renderRefund(sale, { onSaleChanged, onBack: back, onClose });
  }
  return (
    <Dialog title={`Sale ${number}`} size="s" onClose={onClose}>
      {state.status === 'loading' && <Loading label="Loading the sale…" />}
      {state.status === 'failed' && <Notice tone="danger">{describeFailure(state.failure)}</Notice>}
      {sale !== undefined && <SaleConflicts sale={sale} onReview={() => setStep('review')} />}
      {sale !== undefined && renderReceipt(sale)}
      {sale !== undefined && renderRefund !== undefined && isRefundable(sale) && (
        <Button size="l" isWide onClick={() => setStep('refund')}>
          <Undo2 size={20} aria-hidden="true" />
          Refund
        </Button>
      )}
    </Dialog>
  );
}

function isRefundable(sale: Transaction): boolean {
  const isPossible = sale.status === 'completed' || sale.status === 'partially_refunded';
  return isPossible && [...remainingUnits(sale).values()].some((left) => left > 0);
}
