import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { ReactNode } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { receiptNumber } from '../../../lib/receipt-number.ts';
import { useSale } from '../api/use-sale.ts';

interface SaleDialogProps {
  readonly id: string;
  readonly known: Transaction | undefined;
  readonly onClose: () => void;
  readonly renderReceipt: (sale: Transaction) => ReactNode;
}

export function SaleDialog({ id, known, onClose, renderReceipt }: SaleDialogProps) {
  const state = useSale(id, known);
  return (
    <Dialog title={`Sale ${receiptNumber(id)}`} size="s" onClose={onClose}>
      {state.status === 'loading' && <Loading label="Loading the sale…" />}
      {state.status === 'failed' && <Notice tone="danger">{describeFailure(state.failure)}</Notice>}
      {state.status === 'found' && renderReceipt(state.sale)}
    </Dialog>
  );
}
