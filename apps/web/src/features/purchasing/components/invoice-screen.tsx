import { orderedTotal, receivedTotal } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { FileX } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useServices } from '../../../lib/services.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useInvoice } from '../api/use-invoice.ts';
import { invoiceStatusNames } from '../status-names.ts';
import { InvoiceLines } from './invoice-lines.tsx';
import styles from './invoice-screen.module.css';
import { type InvoiceMove, MoveInvoiceDialog } from './move-invoice-dialog.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';

/** One purchase invoice: what was ordered, what has come, and what can be done with it now. */
export function InvoiceScreen({ number }: { readonly number: string }) {
  const { catalogue } = useServices();
  const shop = useShopSettings();
  const money = useMoney();
  const { invoice, failure, reload, put } = useInvoice(number);
  const [open, setOpen] = useState<InvoiceMove | 'receive'>();
  const close = () => setOpen(undefined);
  if (invoice === undefined) {
    return failure === undefined ? (
      <Loading label="Loading the invoice…" />
    ) : (
      <EmptyState
        icon={FileX}
        title="The invoice could not be loaded"
        action={<Button onClick={reload}>Try again</Button>}
      >
        {describeFailure(failure)}
      </EmptyState>
    );
  }
  const { status, supplier } = invoice;
  const { label, tone } = invoiceStatusNames[status];
  const isExpected = status === 'sent' || status === 'part_received';
  return (
    <ScreenFrame
      title={number}
      tools={
        <>
          <ButtonLink href={paths.purchasing}>Purchasing</ButtonLink>
          {(status === 'draft' || status === 'sent') && (
            <Button variant="quiet" onClick={() => setOpen('cancel')}>
              Cancel it
            </Button>
          )}
          {status === 'draft' && (
            <Button variant="primary" onClick={() => setOpen('send')}>
              Mark as sent
            </Button>
          )}
          {isExpected && (
            <Button variant="primary" onClick={() => setOpen('receive')}>
              Receive
            </Button>
          )}
          {status === 'received' && (
            <Button variant="primary" onClick={() => setOpen('pay')}>
              Mark as paid
            </Button>
          )}
        </>
      }
    >
      <section className={styles.facts} aria-label="Invoice">
        <p className={styles.supplier}>
          {supplier.name} <Badge tone={tone}>{label}</Badge>
        </p>
        <p className={styles.detail}>{supplier.contact}</p>
        <p className={styles.detail}>
          {formatTime(invoice.createdAt, 'date', shop)} · {invoice.createdBy.name}
        </p>
      </section>
      <InvoiceLines invoice={invoice} />
      <dl className={styles.totals}>
        <div>
          <dt>Ordered</dt>
          <dd>{money(orderedTotal(invoice))}</dd>
        </div>
        <div>
          <dt>Received</dt>
          <dd className={styles.due}>{money(receivedTotal(invoice))}</dd>
        </div>
      </dl>
      {open === 'receive' && (
        <ReceiveDialog
          invoice={invoice}
          onReceived={(received) => {
            put(received);
            catalogue.load();
            close();
          }}
          onClose={close}
        />
      )}
      {open !== undefined && open !== 'receive' && (
        <MoveInvoiceDialog
          invoice={invoice}
          move={open}
          onMoved={(moved) => {
            put(moved);
            close();
          }}
          onClose={close}
        />
      )}
    </ScreenFrame>
  );
}
