import { managers } from '@agentic-retail/domain/identity/role';
import { Pencil, SlidersHorizontal, Truck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProductPicture } from '../../../components/product-picture.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatUnits } from '../../../lib/format-units.ts';
import { productPaths } from '../../../lib/product-paths.ts';
import { useMay } from '../../../lib/use-may.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useFreshProduct } from '../api/use-fresh-product.ts';
import { AdjustDialog } from './adjust-dialog.tsx';
import { OnOrder } from './on-order.tsx';
import { PictureButton } from './picture-button.tsx';
import styles from './product-dialog.module.css';
import { RestockDialog } from './restock-dialog.tsx';
import { StockBadge } from './stock-badge.tsx';
import { StockLog } from './stock-log.tsx';

interface ProductDialogProps {
  readonly sku: string;
  readonly onClose: () => void;
}

/** A product, and why there is as much of it as there is. */
export function ProductDialog({ sku, onClose }: ProductDialogProps) {
  const money = useMoney();
  const mayChange = useMay(managers);
  /** Grows with each change made here. */
  const [turn, setTurn] = useState(0);
  const [open, setOpen] = useState<'adjust' | 'restock'>();
  const close = () => setOpen(undefined);
  const changed = () => {
    close();
    setTurn(turn + 1);
  };
  const { product, failure } = useFreshProduct(sku, turn);
  if (product === undefined) {
    return (
      <Dialog title={sku} onClose={onClose}>
        {failure === undefined ? (
          <Loading label="Loading the product…" />
        ) : (
          <Notice tone="danger">{describeFailure(failure)}</Notice>
        )}
      </Dialog>
    );
  }
  const facts = [
    ['Price', `${money(product.price)} ${product.unit}`],
    ['Reorder at', product.reorderThreshold.toLocaleString()],
    ['Category', product.category],
    ['SKU', product.sku],
    ['Barcode', product.barcodes.join(', ') || 'None'],
    ['Supplier', product.supplier?.name ?? 'None'],
  ] as const;
  return (
    <Dialog
      title={product.name}
      onClose={onClose}
      aside={
        <>
          <StockBadge product={product} />
          {mayChange && (
            <ButtonLink href={productPaths.edit(sku)}>
              <Pencil size={18} aria-hidden="true" />
              Edit
            </ButtonLink>
          )}
        </>
      }
    >
      {failure !== undefined && (
        <Notice tone="warning">What you see may be old. {describeFailure(failure)}</Notice>
      )}
      <div className={styles.top}>
        <ProductPicture product={product} className={styles.picture} />
        <p className={styles.stock}>
          <span className={styles.number} data-testid="stock-quantity">
            {formatUnits(product.stockQuantity)}
          </span>{' '}
          in stock
        </p>
        <p className={styles.description}>{product.description}</p>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayChange && <OnOrder key={turn} sku={sku} />}
      {mayChange && (
        <DialogActions>
          <Button onClick={() => setOpen('adjust')}>
            <SlidersHorizontal size={18} aria-hidden="true" />
            Adjust
          </Button>
          <Button onClick={() => setOpen('restock')}>
            <Truck size={18} aria-hidden="true" />
            Order more
          </Button>
        </DialogActions>
      )}
      {mayChange && <PictureButton product={product} />}
      <StockLog key={turn} sku={sku} />
      {open === 'adjust' && <AdjustDialog product={product} onAdjusted={changed} onClose={close} />}
      {open === 'restock' && (
        <RestockDialog product={product} onRequested={changed} onClose={close} />
      )}
    </Dialog>
  );
}
