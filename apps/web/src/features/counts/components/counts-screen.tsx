import type { CountStatus } from '@agentic-retail/domain/stock/stock-count';
import { ClipboardList, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useCounts } from '../api/use-counts.ts';
import { CountList } from './count-list.tsx';
import { NewCountDialog } from './new-count-dialog.tsx';

const statuses = [
  { value: 'open', label: 'Open' },
  { value: 'applied', label: 'Applied' },
  { value: 'cancelled', label: 'Not applied' },
] as const;

const nothing: Record<CountStatus, string> = {
  open: 'No open counts',
  applied: 'No applied counts',
  cancelled: 'No counts that were not applied',
};

/** Counts of the stock, which go on while the shop sells. */
export function CountsScreen({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [status, setStatus] = useState<CountStatus>('open');
  const { items, isLoading, failure, hasMore, loadMore, reload } = useCounts(status);
  const [isAdding, setAdding] = useState(false);
  return (
    <ScreenFrame
      title="Counts"
      tools={
        <>
          <ButtonLink href={paths.stock}>Stock</ButtonLink>
          <Button variant="primary" onClick={() => setAdding(true)}>
            <Plus size={18} aria-hidden="true" />
            New count
          </Button>
        </>
      }
    >
      <Segmented label="Status" options={statuses} value={status} onChange={setStatus} />
      {items.length > 0 && <CountList counts={items} />}
      {isLoading && <Loading label="Loading the counts…" />}
      {failure !== undefined && (
        <Notice
          tone="danger"
          action={<Button onClick={items.length > 0 ? loadMore : reload}>Try again</Button>}
        >
          {describeFailure(failure)}
        </Notice>
      )}
      {!isLoading && failure === undefined && items.length === 0 && (
        <EmptyState icon={ClipboardList} title={nothing[status]}>
          {status === 'open' && 'Open one for a category, or for products of your choice.'}
        </EmptyState>
      )}
      {hasMore && !isLoading && failure === undefined && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
      {isAdding && (
        <NewCountDialog onOpened={({ id }) => onOpen(id)} onClose={() => setAdding(false)} />
      )}
    </ScreenFrame>
  );
}
