import { isLineWithin, MAX_DISCOUNT } from '@agentic-retail/domain/pricing/discount-limits';
import type { PricedLine } from '@agentic-retail/domain/pricing/price-cart';
import type { Product } from '@agentic-retail/domain/product/product';
import { Percent, Tag } from 'lucide-react';
import { memo } from 'react';
import { ProductPicture } from '../../../components/product-picture.tsx';
import { QuantityStepper } from '../../../components/quantity-stepper.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './cart-line-row.module.css';

interface CartLineRowProps {
  readonly line: PricedLine;
  readonly product: Product | undefined;
  /** Whether it is the line that "+" and "−" change. */
  readonly isLast: boolean;
  readonly onQuantity: (sku: string, quantity: number) => void;
  readonly onDiscount: (sku: string) => void;
}

export const CartLineRow = memo(function CartLineRow(props: CartLineRowProps) {
  const { line, product, isLast, onQuantity, onDiscount } = props;
  const money = useMoney();
  const { sku, name, quantity, unitPrice, gross, discount, manualDiscount = 0 } = line;
  const shortBy = product === undefined ? 0 : quantity - Math.max(product.stockQuantity, 0);
  return (
    <li className={classNames(styles.line, isLast && styles.last)} data-sku={sku}>
      <ProductPicture product={product ?? { name, category: '' }} className={styles.picture} />
      <p className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span>{money(gross)}</span>
      </p>
      <p className={styles.unit}>
        {money(unitPrice)} each
        <button
          type="button"
          className={styles.discount}
          aria-label={`Discount on ${name}`}
          title="Discount"
          onClick={() => onDiscount(sku)}
        >
          <Percent size={14} aria-hidden="true" />
        </button>
      </p>
      <div className={styles.stepper}>
        <QuantityStepper
          name={name}
          quantity={quantity}
          onChange={(value) => onQuantity(sku, value)}
        />
      </div>
      <div className={styles.notes}>
        {discount > manualDiscount && (
          <p className={styles.promotion}>
            <Tag size={14} aria-hidden="true" />
            <span>{line.promotionName}</span>
            <span>−{money(discount - manualDiscount)}</span>
          </p>
        )}
        {manualDiscount > 0 && (
          <p className={styles.promotion}>
            <Percent size={14} aria-hidden="true" />
            <span>Discount</span>
            <span>−{money(manualDiscount)}</span>
          </p>
        )}
        {!isLineWithin(line, MAX_DISCOUNT) && (
          <p className={styles.short}>Over {MAX_DISCOUNT / 100} %: give less</p>
        )}
        {shortBy > 0 && (
          <p className={styles.short}>
            {quantity === shortBy ? 'None in stock' : `Only ${quantity - shortBy} in stock`}
          </p>
        )}
      </div>
    </li>
  );
});
