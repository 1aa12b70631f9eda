import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';
import type { Product } from '@agentic-retail/domain/product/product';
import { type KeyboardEvent, useCallback, useMemo } from 'react';
import styles from './product-grid.module.css';
import { ProductTile } from './product-tile.tsx';

interface ProductGridProps {
  readonly products: readonly Product[];
  readonly hasMore: boolean;
  readonly cartLines: readonly CartLine[];
  readonly onAdd: (sku: string) => void;
  /** The focus goes up beyond the first row. */
  readonly onLeave: () => void;
}

export function ProductGrid({ products, hasMore, cartLines, onAdd, onLeave }: ProductGridProps) {
  const inCart = useMemo(
    () => new Map(cartLines.map(({ sku, quantity }) => [sku, quantity])),
    [cartLines],
  );
  const move = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>) => {
      const grid = event.currentTarget.closest('ul');
      const step = grid === null ? undefined : stepOf(event.key, grid);
      if (grid === null || step === undefined) return;
      event.preventDefault();
      const tiles = [...grid.querySelectorAll('button')];
      const target = tiles.indexOf(event.currentTarget) + step;
      if (target < 0) onLeave();
      else tiles[Math.min(target, tiles.length - 1)]?.focus();
    },
    [onLeave],
  );
  return (
    <>
      <ul className={styles.grid} aria-label="Products">
        {products.map((product) => (
          <ProductTile
            key={product.sku}
            product={product}
            inCart={inCart.get(product.sku) ?? 0}
            onAdd={onAdd}
            onMove={move}
          />
        ))}
      </ul>
      {hasMore && <p className={styles.more}>There are more. Search or choose a category.</p>}
    </>
  );
}

/** How many tiles an arrow key goes on; the columns are as many as the style finds room for. */
function stepOf(key: string, grid: HTMLElement): number | undefined {
  const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  };
  return steps[key];
}
