import type { Product } from '@agentic-retail/domain/product/product';
import { ProductThumbnail } from '../../../components/product-thumbnail.tsx';
import { Row } from '../../../components/row.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { formatUnits } from '../../../lib/format-units.ts';
import { StockBadge } from './stock-badge.tsx';
import styles from './stock-list.module.css';

interface StockListProps {
  readonly products: readonly Product[];
  readonly onOpen: (sku: string) => void;
}

export function StockList({ products, onOpen }: StockListProps) {
  return (
    <RowList label="Products in stock">
      {products.map((product) => (
        <Row key={product.sku} onOpen={() => onOpen(product.sku)}>
          <ProductThumbnail product={product} />
          <RowText name={product.name} detail={`${product.sku} · ${product.category}`} />
          <StockBadge product={product} />
          <span className={styles.quantity}>
            <span className={styles.number}>{formatUnits(product.stockQuantity)}</span>{' '}
            <span className={styles.detail}>reorder at {product.reorderThreshold}</span>
          </span>
        </Row>
      ))}
    </RowList>
  );
}
