import { RefreshCw, SearchX, TriangleAlert } from 'lucide-react';
import { type RefObject, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { searchProducts } from '../../../lib/catalogue/search-index.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import type { Cart } from '../cart.ts';
import { chooseProduct } from '../choose-product.ts';
import { CategoryChips } from './category-chips.tsx';
import styles from './product-browser.module.css';
import { ProductGrid } from './product-grid.tsx';
import { SearchField } from './search-field.tsx';

interface ProductBrowserProps {
  readonly cart: Cart;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onAdd: (sku: string) => void;
  /** A code was typed that is not on this device. */
  readonly onCode: (code: string) => void;
}

/** More tiles than anybody looks through; a search brings up the rest. */
const SHOWN = 60;

/** The left side of the register: search, categories and the products to tap. */
export function ProductBrowser({ cart, searchRef, onAdd, onCode }: ProductBrowserProps) {
  const { catalogue } = useServices();
  const { shelf, loading, failure, isComplete } = useStore(catalogue.state);
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState<string>();
  const productsRef = useRef<HTMLDivElement>(null);
  const find = useCallback(
    (text: string) =>
      searchProducts(shelf.entries, text, SHOWN, (product) => {
        return product.isActive && (category === undefined || product.category === category);
      }),
    [shelf, category],
  );
  const shownQuery = useDeferredValue(query);
  const matches = useMemo(() => find(shownQuery), [find, shownQuery]);
  const backToSearch = useCallback(() => searchRef.current?.focus(), [searchRef]);

  const choose = () => {
    // What is shown may be a keystroke behind.
    const choice = chooseProduct(shelf, query, find(query).products);
    if (choice === undefined) return;
    if (choice.kind === 'product') onAdd(choice.sku);
    else onCode(choice.code);
    setQuery('');
  };
  const retry = (
    <Button onClick={catalogue.load}>
      <RefreshCw size={18} aria-hidden="true" />
      Try again
    </Button>
  );

  return (
    <section className={styles.browser} aria-label="Find products">
      <div className={styles.tools}>
        <SearchField
          ref={searchRef}
          value={query}
          onChange={setQuery}
          onChoose={choose}
          onDown={() => productsRef.current?.querySelector('button')?.focus()}
        />
        {shelf.categories.length > 0 && (
          <CategoryChips categories={shelf.categories} value={category} onChange={setCategory} />
        )}
      </div>
      <div ref={productsRef} className={styles.products}>
        {failure !== undefined && isComplete && (
          <Notice tone="warning" action={retry}>
            The products could not be loaded again; these are the ones known so far.
          </Notice>
        )}
        {matches.products.length > 0 && (
          <ProductGrid {...matches} cartLines={cart.lines} onAdd={onAdd} onLeave={backToSearch} />
        )}
        {!isComplete && loading !== undefined && (
          <Loading
            label={
              loading === 0 ? 'Loading products…' : `${loading.toLocaleString()} products loaded…`
            }
          />
        )}
        {!isComplete && failure !== undefined && (
          <EmptyState icon={TriangleAlert} title="The products could not be loaded" action={retry}>
            {describeFailure(failure)}
          </EmptyState>
        )}
        {isComplete && matches.products.length === 0 && (
          <EmptyState
            icon={SearchX}
            title={shelf.entries.length === 0 ? 'No products yet' : 'Nothing found'}
          >
            {shelf.entries.length === 0
              ? 'Once the catalogue has products, they show here.'
              : 'Try fewer letters, or another category.'}
          </EmptyState>
        )}
      </div>
    </section>
  );
}
