import type { Product } from '@agentic-retail/domain/product/product';
import { FileUp, Plus, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { searchProducts, toSearchEntry } from '../../../lib/catalogue/search-index.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { productPaths } from '../../../lib/product-paths.ts';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useRetiredProducts } from '../api/use-retired-products.ts';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import { EditProductDialog } from './edit-product-dialog.tsx';
import { ExportButton } from './export-button.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductPicker } from './product-picker.tsx';
import styles from './products-screen.module.css';

interface ProductsScreenProps {
  /** The product whose form is open over the list. */
  readonly openSku: string | undefined;
  readonly onOpen: (sku: string | undefined) => void;
}

type Sale = 'sold' | 'retired';

const sales = [
  { value: 'sold', label: 'On sale' },
  { value: 'retired', label: 'Off sale' },
] as const;
const STEP = 100;
const everything = { value: '', label: 'All categories' };

/** The catalogue: chosen by what they are or one by one, products are changed together. */
export function ProductsScreen({ openSku, onOpen }: ProductsScreenProps) {
  const { catalogue, toasts } = useServices();
  const { shelf, loading, failure } = useStore(catalogue.state);
  const [query, setQuery] = useState('');
  const [category, setCategory] = useState('');
  const [sale, setSale] = useState<Sale>('sold');
  const [limit, setLimit] = useState(STEP);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isEditing, setEditing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const retired = useRetiredProducts(sale === 'retired');
  const shownQuery = useDeferredValue(query);
  const entries = useMemo(
    () => (sale === 'sold' ? shelf.entries : retired.products.map(toSearchEntry)),
    [sale, shelf, retired.products],
  );
  const found = useMemo(
    () =>
      searchProducts(
        entries,
        shownQuery,
        Number.POSITIVE_INFINITY,
        (product) =>
          product.isActive === (sale === 'sold') &&
          (category === '' || product.category === category),
      ).products,
    [entries, shownQuery, category, sale],
  );
  const categories = useMemo(
    () => [everything, ...shelf.categories.map((value) => ({ value, label: value }))],
    [shelf.categories],
  );
  const selection = useMemo(() => found.filter(({ sku }) => chosen.has(sku)), [found, chosen]);
  const failed = sale === 'sold' ? failure : retired.failure;
  const isLoading = sale === 'sold' ? loading !== undefined : retired.isLoading;
  const choose = (skus: Iterable<string>) => setChosen(new Set(skus));
  const showSaved = ({ name }: Product) => {
    toasts.show('info', `${name} is saved`);
    retired.reload();
  };
  return (
    <ScreenFrame
      title="Products"
      tools={
        <>
          <ExportButton />
          <ButtonLink href={productPaths.import}>
            <FileUp size={18} aria-hidden="true" />
            Import
          </ButtonLink>
          <Button variant="primary" onClick={() => setMaking(true)}>
            <Plus size={18} aria-hidden="true" />
            New product
          </Button>
        </>
      }
    >
      <div className={styles.filters}>
        <SearchBox
          aria-label="Search products"
          placeholder="Name, SKU or barcode"
          value={query}
          onChange={setQuery}
        />
        <SelectField
          label="Category"
          options={categories}
          value={category}
          onChange={setCategory}
        />
        <Segmented label="Sale" options={sales} value={sale} onChange={setSale} />
      </div>
      {failed !== undefined && <Notice tone="danger">{describeFailure(failed)}</Notice>}
      <div className={styles.selection}>
        <p className={styles.count} aria-live="polite">
          {selection.length.toLocaleString()} of {found.length.toLocaleString()} chosen
        </p>
        <Button
          variant="quiet"
          disabled={found.length === 0}
          onClick={() =>
            choose(selection.length === found.length ? [] : found.map(({ sku }) => sku))
          }
        >
          {selection.length === found.length && found.length > 0
            ? 'Choose none'
            : `Choose all ${found.length.toLocaleString()}`}
        </Button>
        <Button
          variant="primary"
          disabled={selection.length === 0}
          onClick={() => setEditing(true)}
        >
          Change…
        </Button>
      </div>
      {found.length > 0 && (
        <ProductPicker
          products={found.slice(0, limit)}
          chosen={chosen}
          onChoose={choose}
          onEdit={onOpen}
        />
      )}
      {found.length > limit && (
        <Button isWide onClick={() => setLimit(limit + STEP)}>
          Show more
        </Button>
      )}
      {isLoading && found.length === 0 && <Loading label="Loading products…" />}
      {!isLoading && found.length === 0 && (
        <EmptyState icon={SearchX} title="Nothing found">
          Try fewer letters, or another category.
        </EmptyState>
      )}
      {isMaking && (
        <ProductForm
          product={undefined}
          onSaved={(product) => {
            setMaking(false);
            showSaved(product);
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {openSku !== undefined && (
        <EditProductDialog
          key={openSku}
          sku={openSku}
          onSaved={(product) => {
            onOpen(undefined);
            showSaved(product);
          }}
          onClose={() => onOpen(undefined)}
        />
      )}
      {isEditing && (
        <BulkEditDialog
          products={selection}
          categories={shelf.categories}
          onClose={() => {
            setEditing(false);
            retired.reload();
          }}
        />
      )}
    </ScreenFrame>
  );
}
