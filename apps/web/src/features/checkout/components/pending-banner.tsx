import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import type { PendingSales } from '../pending-sales.ts';
import type { SaleClaims } from '../sale-claims.ts';
import { UnreadableSales } from './unreadable-sales.tsx';

interface PendingBannerProps {
  readonly pending: PendingSales;
  /** What another window works at is not for this one. */
  readonly claims: SaleClaims;
  /** A sale is taken up again only when no other cart is in the way. */
  readonly canResume: (saleId: string) => boolean;
  readonly onResume: (saleId: string) => void;
}

/** Keeps in view that sales wait for their confirmation. */
export function PendingBanner(props: PendingBannerProps) {
  return (
    <>
      <UnreadableSales pending={props.pending} />
      <UnconfirmedSales {...props} />
    </>
  );
}

function UnconfirmedSales({ pending, claims, canResume, onResume }: PendingBannerProps) {
  const money = useMoney();
  const elsewhere = useStore(claims.elsewhere);
  const sales = useStore(pending.all).filter(({ request }) => !elsewhere.has(request.id));
  const [oldest] = sales;
  if (oldest === undefined) return null;
  const { id, expectedTotal } = oldest.request;
  const isFree = canResume(id);
  return (
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
  );
}
