import type { ParkedCart } from '@agentic-retail/domain/parked/parked-cart';
import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { useServices } from '../../../lib/services.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import styles from './parked-cart-row.module.css';

interface ParkedCartRowProps {
  readonly cart: ParkedCart;
  readonly isBusy: boolean;
  readonly canRecall: boolean;
  readonly onRecall: () => void;
  readonly onDiscard: () => void;
}

export function ParkedCartRow(props: ParkedCartRowProps) {
  const { cart, isBusy, canRecall, onRecall, onDiscard } = props;
  const { catalogue } = useServices();
  const { bySku } = useStore(catalogue.state).shelf;
  const shop = useShopSettings();
  const money = useMoney();
  const [isAsking, setAsking] = useState(false);
  const priced = priceCart(cart.lines, bySku, shop, new Date().toISOString(), cart.discounts);
  const name = cart.note === '' ? 'Without a name' : cart.note;
  const [first, ...others] = cart.lines.map(({ sku }) => bySku.get(sku)?.name ?? sku);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.head}>
          <span className={styles.name}>{name}</span>
          {priced.ok && <span>{money(priced.value.total)}</span>}
        </p>
        <p className={styles.detail}>
          {first}
          {others.length > 0 && ` and ${others.length} more`}
        </p>
        <p className={styles.detail}>
          {formatTime(cart.parkedAt, 'date-time', shop)}, {cart.parkedBy.name}, {cart.registerId}
        </p>
      </div>
      <div className={styles.actions}>
        {isAsking ? (
          <>
            <Button onClick={() => setAsking(false)}>Keep</Button>
            <Button variant="danger" isBusy={isBusy} onClick={onDiscard}>
              Discard
            </Button>
          </>
        ) : (
          <>
            <IconButton
              icon={Trash2}
              label={`Discard ${name}`}
              disabled={isBusy}
              onClick={() => setAsking(true)}
            />
            <Button
              aria-label={`Recall ${name}`}
              isBusy={isBusy}
              disabled={!canRecall}
              onClick={onRecall}
            >
              Recall
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
