import type { Product } from '@agentic-retail/domain/product/product';
import { type KeyboardEvent, memo } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { ProductPicture } from '../../../components/product-picture.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './product-tile.module.css';

interface ProductTileProps {
  readonly product: Product;
  /** Units of it in the cart. */
  readonly inCart: number;
  readonly onAdd: (sku: string) => void;
  /** Arrow keys go from tile to tile. */
  readonly onMove: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** A product to tap. A long grid renders only the tiles that changed. */
export const ProductTile = memo(function ProductTile(props: ProductTileProps) {
  const { product, inCart, onAdd, onMove } = props;
  const money = useMoney();
  const { sku, name, price, stockQuantity } = product;
  return (
    <li className={styles.cell}>
      <button
        type="button"
        className={styles.tile}
        data-sku={sku}
        onClick={() => onAdd(sku)}
        onKeyDown={onMove}
      >
        <ProductPicture product={product} className={styles.picture} />
        <span className={styles.name}>{name}</span>
        <span className={styles.bottom}>
          <span className={styles.price}>{money(price)}</span>
          <StockHint product={product} />
        </span>
        {stockQuantity <= 0 && <span className={styles.veil} aria-hidden="true" />}
        {inCart > 0 && (
          <span className={styles.count}>
            {inCart.toLocaleString()}
            <span className="visually-hidden"> in the cart</span>
          </span>
        )}
      </button>
    </li>
  );
});

function StockHint({
  product: { stockQuantity, reorderThreshold },
}: Pick<ProductTileProps, 'product'>) {
  if (stockQuantity <= 0) return <Badge tone="danger">Out of stock</Badge>;
  return stockQuantity <= reorderThreshold ? (
    <Badge tone="promo">{stockQuantity} left</Badge>
  ) : null;
}
