import { isInScope, type StockCount } from '@agentic-retail/domain/stock/stock-count';
import { ClipboardX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { searchProducts } from '../../../lib/catalogue/search-index.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useCount } from '../api/use-count.ts';
import { CloseCountDialog } from './close-count-dialog.tsx';
import { CountRow } from './count-row.tsx';
import styles from './count-screen.module.css';

type Filter = 'all' | 'to-count' | 'counted';

const filters = [
  { value: 'all', label: 'All' },
  { value: 'to-count', label: 'To count' },
  { value: 'counted', label: 'Counted' },
] as const;
const STEP = 100;

/** A count: what is on the shelf is entered product by product, blind; the books show only after. */
export function CountScreen({ id }: { readonly id: string }) {
  const { catalogue } = useServices();
  const { shelf } = useStore(catalogue.state);
  const { count, lines, failure, reload, putLine } = useCount(id);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [limit, setLimit] = useState(STEP);
  const [closing, setClosing] = useState<'apply' | 'cancel'>();
  const { products, hasMore } = useMemo(
    () =>
      searchProducts(shelf.entries, query, limit, (product) => {
        if (count === undefined || !isInScope(count.scope, product)) return false;
        return filter === 'all' || lines.has(product.sku) === (filter === 'counted');
      }),
    [shelf, query, limit, count, filter, lines],
  );

  if (count === undefined) {
    return failure === undefined ? (
      <Loading label="Loading the count…" />
    ) : (
      <EmptyState
        icon={ClipboardX}
        title="The count could not be loaded"
        action={<Button onClick={reload}>Try again</Button>}
      >
        {describeFailure(failure)}
      </EmptyState>
    );
  }
  const { settledBy } = count;
  const isOpen = count.status === 'open';
  return (
    <ScreenFrame
      title={count.name}
      tools={
        <>
          <ButtonLink href={paths.counts}>Counts</ButtonLink>
          {isOpen && !count.isApplying && (
            <Button variant="quiet" onClick={() => setClosing('cancel')}>
              Give up
            </Button>
          )}
          {isOpen && (
            <Button variant="primary" onClick={() => setClosing('apply')}>
              {count.isApplying ? 'Go on applying' : 'Apply'}
            </Button>
          )}
          {!isOpen && (
            <Badge tone={count.status === 'applied' ? 'accent' : 'neutral'}>
              {statusInWords(count)}
            </Badge>
          )}
        </>
      }
    >
      {failure !== undefined && (
        <Notice tone="danger" action={<Button onClick={reload}>Try again</Button>}>
          {describeFailure(failure)}
        </Notice>
      )}
      {count.isApplying && (
        <Notice tone="warning">Applying was interrupted. Go on, before anything else.</Notice>
      )}
      {settledBy !== undefined && (
        <Notice
          tone="info"
          action={<ButtonLink href={paths.count(settledBy.id)}>See that count</ButtonLink>}
        >
          Settled by {settledBy.name}: all its products were counted there after the sale.
        </Notice>
      )}
      <div className={styles.tools}>
        <SearchBox
          aria-label="Find a product"
          placeholder="Name, SKU or barcode"
          value={query}
          onChange={setQuery}
        />
        <Segmented label="Show" options={filters} value={filter} onChange={setFilter} />
      </div>
      {products.length > 0 && (
        <RowList label="Products to count">
          {products.map((product) => (
            <CountRow
              key={product.sku}
              countId={id}
              product={product}
              line={lines.get(product.sku)}
              isOpen={isOpen && !count.isApplying}
              onCounted={putLine}
            />
          ))}
        </RowList>
      )}
      {products.length === 0 && <EmptyState icon={ClipboardX} title="Nothing to show here" />}
      {hasMore && (
        <Button isWide onClick={() => setLimit(limit + STEP)}>
          Show more
        </Button>
      )}
      {closing !== undefined && (
        <CloseCountDialog
          count={count}
          lines={lines}
          how={closing}
          onDone={() => {
            setClosing(undefined);
            reload();
            catalogue.load();
          }}
          onClose={() => setClosing(undefined)}
        />
      )}
    </ScreenFrame>
  );
}

function statusInWords({ status, settledBy }: StockCount): string {
  if (status === 'applied') return 'Applied';
  return settledBy === undefined ? 'Given up' : 'Settled';
}
