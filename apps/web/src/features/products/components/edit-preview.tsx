import type { Product } from '@agentic-retail/domain/product/product';
import { useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { ProductEdit } from '../edit/plan-edits.ts';
import { taxClassNames } from '../tax-class-names.ts';
import styles from './edit-preview.module.css';

interface EditPreviewProps {
  readonly edits: readonly ProductEdit[];
  readonly products: readonly Product[];
}

const STEP = 100;

/** The products that change, as they are and as they will be; of many, the first. */
export function EditPreview({ edits, products }: EditPreviewProps) {
  const money = useMoney();
  const bySku = useMemo(() => new Map(products.map((of) => [of.sku, of])), [products]);
  const [limit, setLimit] = useState(STEP);
  const unchanged = products.length - edits.length;
  if (edits.length === 0) {
    return <p className={styles.note}>Nothing changes yet: fill in what is to become another.</p>;
  }
  const words = (from: Partial<Product>, fields: readonly (keyof ProductEdit)[]) =>
    fields
      .map((field) => {
        if (field === 'price') return money(from.price ?? 0);
        if (field === 'taxClass') return taxClassNames[from.taxClass ?? 'standard'];
        if (field === 'isActive') return from.isActive ? 'on sale' : 'off sale';
        if (field === 'reorderThreshold') return `reorder at ${from.reorderThreshold}`;
        return from.category;
      })
      .join(', ');
  return (
    <section aria-label="Preview" className={styles.preview}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls does so by keyboard too */}
      <ul className={styles.list} aria-label="What changes" tabIndex={0}>
        {edits.slice(0, limit).map(({ sku, version, ...changes }) => {
          const product = bySku.get(sku);
          const fields = Object.keys(changes) as (keyof typeof changes)[];
          if (product === undefined) return null;
          return (
            <li key={sku} className={styles.row}>
              <span className={styles.name}>{product.name}</span>
              <span className={styles.change}>
                <s>{words(product, fields)}</s> → {words(changes as Partial<Product>, fields)}
              </span>
            </li>
          );
        })}
      </ul>
      {edits.length > limit && (
        <Button isWide onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, edits.length - limit)} more
        </Button>
      )}
      <p className={styles.note}>
        {unchanged === 1 && '1 stays as it is.'}
        {unchanged > 1 && `${unchanged.toLocaleString()} stay as they are.`}
      </p>
    </section>
  );
}
