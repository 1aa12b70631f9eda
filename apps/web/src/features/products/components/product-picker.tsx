import type { Product } from '@agentic-retail/domain/product/product';
import { Pencil } from 'lucide-react';
import { IconButton } from '../../../components/icon-button.tsx';
import { ProductThumbnail } from '../../../components/product-thumbnail.tsx';
import { Row } from '../../../components/row.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { taxClassNames } from '../tax-class-names.ts';
import styles from './product-picker.module.css';

interface ProductPickerProps {
  readonly products: readonly Product[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (skus: ReadonlySet<string>) => void;
  readonly onEdit: (sku: string) => void;
}

export function ProductPicker({ products, chosen, onChoose, onEdit }: ProductPickerProps) {
  const money = useMoney();
  return (
    <RowList label="Products">
      {products.map((product) => {
        const { sku, name, category, price, taxClass, reorderThreshold } = product;
        return (
          <Row
            key={sku}
            control={
              <IconButton
                icon={Pencil}
                label={`Edit ${name}`}
                className={styles.edit}
                onClick={() => onEdit(sku)}
              />
            }
            isChosen={chosen.has(sku)}
            onChoose={(isChosen) => {
              const change = new Set([sku]);
              onChoose(isChosen ? chosen.union(change) : chosen.difference(change));
            }}
          >
            <ProductThumbnail product={product} />
            <RowText name={name} detail={`${sku} · ${category}`} />
            <span className={styles.figures}>
              <span className={styles.price}>{money(price)}</span>
              <span className={styles.detail}>
                {taxClassNames[taxClass]} · reorder at {reorderThreshold.toLocaleString()}
              </span>
            </span>
          </Row>
        );
      })}
    </RowList>
  );
}
