import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
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
  const { send, ...request } = useRequest();
  const { question, text, confirm } = words[move];
  const params = { number: invoice.number };
  const calls = {
    send: () => api.sendInvoice({ params }),
    pay: () => api.payInvoice({ params }),
    cancel: () => api.cancelInvoice({ params }),
  };
  return (
    <ConfirmDialog
      title={question}
      confirmLabel={confirm}
      isTaking={move === 'cancel'}
      request={request}
      onConfirm={() => send(calls[move], onMoved)}
      onBack={onClose}
    >
      {text}
    </ConfirmDialog>
  );
}
