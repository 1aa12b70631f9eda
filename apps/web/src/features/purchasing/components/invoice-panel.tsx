import {
  type InvoiceStatus,
  invoiceStatuses,
} from '@agentic-retail/domain/purchasing/invoice-status';
import { orderedTotal } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Row } from '../../../components/row.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useInvoices } from '../api/use-invoices.ts';
import { invoiceStatusNames } from '../status-names.ts';
import styles from './invoice-panel.module.css';

const options = invoiceStatuses.map((value) => ({
  value,
  label: invoiceStatusNames[value].label,
}));

export function InvoicePanel() {
  const shop = useShopSettings();
  const money = useMoney();
  const [status, setStatus] = useState<InvoiceStatus>('draft');
  const { items, isLoading, failure, hasMore, loadMore, reload } = useInvoices(status);
  return (
    <>
      <div className={styles.tools}>
        <SelectField
          label="Status"
          options={options}
          value={status}
          onChange={(value) => setStatus(invoiceStatuses.find((it) => it === value) ?? status)}
        />
      </div>
      {failure !== undefined && (
        <Notice tone="danger" action={<Button onClick={reload}>Try again</Button>}>
          {describeFailure(failure)}
        </Notice>
      )}
      {items.length > 0 && (
        <RowList label="Invoices">
          {items.map((invoice) => (
            <Row key={invoice.number} href={paths.invoice(invoice.number)}>
              <RowText
                name={invoice.supplier.name}
                detail={`${invoice.number} · ${formatTime(invoice.createdAt, 'date', shop)}`}
              />
              <span className={styles.total}>{money(orderedTotal(invoice))}</span>
            </Row>
          ))}
        </RowList>
      )}
      {isLoading && <Loading label="Loading the invoices…" />}
      {!isLoading && failure === undefined && items.length === 0 && (
        <EmptyState
          icon={ReceiptText}
          title={`No ${invoiceStatusNames[status].label.toLowerCase()} invoices`}
        >
          Approved requests become invoices, one for each supplier.
        </EmptyState>
      )}
      {hasMore && !isLoading && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
    </>
  );
}
