import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import type { PendingSales } from '../pending-sales.ts';
import styles from './pending-banner.module.css';

interface PendingBannerProps {
  readonly pending: PendingSales;
  /** A sale is taken up again only when no other cart is in the way. */
  readonly canResume: (saleId: string) => boolean;
  readonly onResume: (saleId: string) => void;
}

/** Keeps in view that sales wait for their confirmation. */
export function PendingBanner({ pending, canResume, onResume }: PendingBannerProps) {
  const money = useMoney();
  const sales = useStore(pending.all);
  const [oldest] = sales;
  if (oldest === undefined) return null;
  const { id, expectedTotal } = oldest.request;
  const isFree = canResume(id);
  return (
    <div className={styles.banner}>
      <Notice
        tone="warning"
        action={
          <Button disabled={!isFree} onClick={() => onResume(id)}>
            Finish it
          </Button>
        }
      >
        {sales.length === 1
          ? `A sale of ${money(expectedTotal)} is not confirmed yet.`
          : `${sales.length} sales are not confirmed yet, the oldest over ${money(expectedTotal)}.`}
        {!isFree && ' Finish it after this cart.'}
      </Notice>
    </div>
  );
}
