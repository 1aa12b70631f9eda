import {
  MAX_INVOICE_LINES,
  type PurchaseInvoice,
} from '@agentic-retail/domain/purchasing/purchase-invoice';
import { type RestockStatus, restockStatuses } from '@agentic-retail/domain/restock/restock-status';
import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { useRequests } from '../api/use-requests.ts';
import { requestStatusNames } from '../status-names.ts';
import styles from './request-panel.module.css';
import { RequestRow } from './request-row.tsx';

const options = restockStatuses.map((value) => ({ value, label: requestStatusNames[value] }));

interface RequestPanelProps {
  readonly onApproved: (invoices: readonly PurchaseInvoice[]) => void;
}

/** Restock requests: those that are chosen are approved together, into an invoice per supplier. */
export function RequestPanel({ onApproved }: RequestPanelProps) {
  const api = useBackOffice();
  const [status, setStatus] = useState<RestockStatus>('pending');
  const { items, isLoading, failure: notLoaded, hasMore, loadMore, reload } = useRequests(status);
  const { isBusy, failure, send } = useRequest();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isPending = status === 'pending';
  const ids = items.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const isTooMuch = ids.length > MAX_INVOICE_LINES;
  const problem = failure ?? notLoaded;
  const startAnew = () => {
    setChosen(new Set());
    reload();
  };
  return (
    <>
      <div className={styles.tools}>
        <SelectField
          label="Status"
          options={options}
          value={status}
          onChange={(value) => setStatus(restockStatuses.find((it) => it === value) ?? status)}
        />
        {isPending && (
          <Button
            variant="primary"
            isBusy={isBusy}
            disabled={ids.length === 0 || isTooMuch}
            onClick={() =>
              send(
                () => api.approveRestockRequests({ body: { ids } }),
                ({ invoices }) => onApproved(invoices),
              )
            }
          >
            Approve {ids.length > 0 && ids.length}
          </Button>
        )}
      </div>
      {isTooMuch && (
        <Notice tone="warning">Choose at most {MAX_INVOICE_LINES} requests at a time.</Notice>
      )}
      {problem !== undefined && (
        <Notice tone="danger" action={<Button onClick={startAnew}>Load again</Button>}>
          {describeFailure(problem)}
        </Notice>
      )}
      {items.length > 0 && (
        <RowList label="Restock requests">
          {items.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              isChosen={isPending ? chosen.has(request.id) : undefined}
              onChoose={(isChosen) => {
                const next = new Set(chosen);
                if (isChosen) next.add(request.id);
                else next.delete(request.id);
                setChosen(next);
              }}
              onCancelled={startAnew}
            />
          ))}
        </RowList>
      )}
      {isLoading && <Loading label="Loading the requests…" />}
      {!isLoading && notLoaded === undefined && items.length === 0 && (
        <EmptyState
          icon={PackageCheck}
          title={
            isPending
              ? 'No requests to approve'
              : `No ${requestStatusNames[status].toLowerCase()} requests`
          }
        >
          {isPending && 'Open a product under Stock and choose “Order more”.'}
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
