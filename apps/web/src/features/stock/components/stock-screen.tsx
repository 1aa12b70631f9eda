import { managers } from '@agentic-retail/domain/identity/role';
import { ClipboardList, PackageOpen, RefreshCw, SearchX, Tags } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { searchProducts } from '../../../lib/catalogue/search-index.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useServices } from '../../../lib/services.ts';
import { useMay } from '../../../lib/use-may.ts';
import { useStore } from '../../../lib/use-store.ts';
import { passes, type StockFilter } from '../stock-level.ts';
import { ProductDialog } from './product-dialog.tsx';
import { StockList } from './stock-list.tsx';
import styles from './stock-screen.module.css';

interface StockScreenProps {
  /** The product that is open over the list. */
  readonly openSku?: string | undefined;
  readonly onOpen: (sku: string | undefined) => void;
}

const filters = [
  { value: 'all', label: 'All' },
  { value: 'low', label: 'Low' },
  { value: 'out', label: 'Out' },
] as const;
const STEP = 100;

/** How much there is of everything, and why. */
export function StockScreen({ openSku, onOpen }: StockScreenProps) {
  const { catalogue } = useServices();
  const mayChange = useMay(managers);
  const { shelf, loading, failure, isComplete } = useStore(catalogue.state);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<StockFilter>('all');
  const [limit, setLimit] = useState(STEP);
  const shownQuery = useDeferredValue(query);
  const { products, hasMore } = useMemo(
    () => searchProducts(shelf.entries, shownQuery, limit, (product) => passes(product, filter)),
    [shelf, shownQuery, filter, limit],
  );
  const isLoading = loading !== undefined;
  return (
    <ScreenFrame
      title="Stock"
      tools={
        <>
          <IconButton
            icon={RefreshCw}
            label="Reload the stock"
            disabled={isLoading}
            onClick={catalogue.load}
          />
          {mayChange && (
            <>
              <ButtonLink href={paths.products}>
                <Tags size={18} aria-hidden="true" />
                Products
              </ButtonLink>
              <ButtonLink href={paths.counts}>
                <ClipboardList size={18} aria-hidden="true" />
                Counts
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <div className={styles.tools}>
        <SearchBox
          aria-label="Search the stock"
          placeholder="Name, SKU or barcode"
          value={query}
          onChange={(text) => {
            setQuery(text);
            setLimit(STEP);
          }}
        />
        <Segmented label="Stock level" options={filters} value={filter} onChange={setFilter} />
      </div>
      {failure !== undefined && (
        <Notice tone="danger" action={<Button onClick={catalogue.load}>Try again</Button>}>
          {describeFailure(failure)}
        </Notice>
      )}
      {products.length > 0 && <StockList products={products} onOpen={onOpen} />}
      {hasMore && (
        <Button isWide onClick={() => setLimit(limit + STEP)}>
          Show more
        </Button>
      )}
      {isLoading && !isComplete && <Loading label="Loading products…" />}
      {isComplete && products.length === 0 && (
        <EmptyState
          icon={filter === 'all' || query !== '' ? SearchX : PackageOpen}
          title={filter === 'all' || query !== '' ? 'Nothing found' : 'All well stocked'}
        >
          {filter === 'all' || query !== ''
            ? 'Try fewer letters, or another level.'
            : 'No product is at or below its threshold.'}
        </EmptyState>
      )}
      {openSku !== undefined && (
        <ProductDialog key={openSku} sku={openSku} onClose={() => onOpen(undefined)} />
      )}
    </ScreenFrame>
  );
}
