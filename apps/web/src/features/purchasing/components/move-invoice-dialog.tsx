import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';

export type InvoiceMove = 'send' | 'pay' | 'cancel';

interface MoveInvoiceDialogProps {
  readonly invoice: PurchaseInvoice;
  readonly move: InvoiceMove;
  readonly onMoved: (invoice: PurchaseInvoice) => void;
  readonly onClose: () => void;
}

const words: Record<InvoiceMove, { question: string; text: string; confirm: string }> = {
  send: {
    question: 'Mark it as sent?',
    text: 'Its goods count as ordered from now on. Send it to the supplier yourself.',
    confirm: 'Mark as sent',
  },
  pay: {
    question: 'Mark it as paid?',
    text: 'What has come is paid. Nothing changes after this.',
    confirm: 'Mark as paid',
  },
  cancel: {
    question: 'Cancel the invoice?',
    text: 'Its restock requests are cancelled with it, and its number stays taken.',
    confirm: 'Cancel the invoice',
  },
};

/** Asks before an invoice goes to a status that it cannot come back from. */
export function MoveInvoiceDialog({ invoice, move, onMoved, onClose }: MoveInvoiceDialogProps) {
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const { question, text, confirm } = words[move];
  const params = { number: invoice.number };
  const calls = {
    send: () => api.sendInvoice({ params }),
    pay: () => api.payInvoice({ params }),
    cancel: () => api.cancelInvoice({ params }),
  };
  return (
    <Dialog title={question} size="s" onClose={onClose}>
      <p>{text}</p>
      {failure !== undefined && <Notice tone="danger">{describeFailure(failure)}</Notice>}
      <DialogActions>
        <Button size="l" onClick={onClose}>
          Back
        </Button>
        <Button
          variant={move === 'cancel' ? 'danger' : 'primary'}
          size="l"
          isBusy={isBusy}
          onClick={() => send(calls[move], onMoved)}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
