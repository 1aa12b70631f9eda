import type { Product } from '@agentic-retail/domain/product/product';
import { ProductPicture } from '../../../components/product-picture.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { taxClassNames } from '../tax-class-names.ts';
import styles from './product-picker.module.css';

interface ProductPickerProps {
  readonly products: readonly Product[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (skus: ReadonlySet<string>) => void;
}

export function ProductPicker({ products, chosen, onChoose }: ProductPickerProps) {
  const money = useMoney();
  return (
    <ul className={styles.list} aria-label="Products">
      {products.map((product) => {
        const { sku, name, category, price, taxClass, reorderThreshold } = product;
        return (
          <li key={sku} className={styles.item}>
            <label className={styles.row}>
              <input
                type="checkbox"
                className={styles.box}
                checked={chosen.has(sku)}
                onChange={(event) => {
                  const change = new Set([sku]);
                  onChoose(event.target.checked ? chosen.union(change) : chosen.difference(change));
                }}
              />
              <ProductPicture product={product} className={styles.picture} />
              <span className={styles.what}>
                <span className={styles.name}>{name}</span>
                <span className={styles.detail}>
                  {sku} · {category}
                </span>
              </span>
              <span className={styles.figures}>
                <span className={styles.price}>{money(price)}</span>
                <span className={styles.detail}>
                  {taxClassNames[taxClass]} · reorder at {reorderThreshold.toLocaleString()}
                </span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
