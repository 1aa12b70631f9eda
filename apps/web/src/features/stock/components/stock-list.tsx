import type { Product } from '@agentic-retail/domain/product/product';
import { ProductPicture } from '../../../components/product-picture.tsx';
import { StockBadge } from './stock-badge.tsx';
import styles from './stock-list.module.css';

interface StockListProps {
  readonly products: readonly Product[];
  readonly onOpen: (sku: string) => void;
}

export function StockList({ products, onOpen }: StockListProps) {
  return (
    <ul className={styles.list} aria-label="Products in stock">
      {products.map((product) => (
        <li key={product.sku} className={styles.item}>
          <button type="button" className={styles.row} onClick={() => onOpen(product.sku)}>
            <ProductPicture product={product} className={styles.picture} />
            <span className={styles.what}>
              <span className={styles.name}>{product.name}</span>
              <span className={styles.detail}>
                {product.sku} · {product.category}
              </span>
            </span>
            <StockBadge product={product} />
            <span className={styles.quantity}>
              <span className={styles.number}>{product.stockQuantity.toLocaleString()}</span>
              <span className={styles.detail}>reorder at {product.reorderThreshold}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
