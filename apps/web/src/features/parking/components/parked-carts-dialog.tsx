import { CirclePause } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useParkedCarts } from '../api/use-parked-carts.ts';
import type { Parking, RecallProblem } from '../parking.ts';
import { ParkedCartRow } from './parked-cart-row.tsx';
import styles from './parked-carts-dialog.module.css';

interface ParkedCartsDialogProps {
  readonly parking: Parking;
  /** Whether this till has a cart already: another one finds no place. */
  readonly hasCart: boolean;
  readonly onRecalled: () => void;
  readonly onClose: () => void;
}

/** The carts that wait: one of them can be brought here, or discarded. */
export function ParkedCartsDialog(props: ParkedCartsDialogProps) {
  const { parking, hasCart, onRecalled, onClose } = props;
  const { items, isLoading, failure, hasMore, loadMore, reload } = useParkedCarts();
  const pending = useStore(parking.recall);
  const [busyId, setBusyId] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const recall = async (ask: ReturnType<typeof parking.fetch>) => {
    const fetched = await ask;
    setBusyId(undefined);
    if (fetched.ok) {
      onRecalled();
      return;
    }
    setProblem(describeProblem(fetched.error));
    reload();
  };
  const discard = async (id: string) => {
    setBusyId(id);
    const discarded = await parking.discard(id);
    setBusyId(undefined);
    setProblem(discarded.ok ? undefined : describeFailure(discarded.error));
    reload();
  };
  return (
    <Dialog title="Parked carts" onClose={busyId === undefined ? onClose : undefined}>
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      {pending !== undefined && busyId === undefined && (
        <Notice
          tone="warning"
          action={
            <Button
              onClick={() => {
                setBusyId(pending.cartId);
                recall(parking.fetchAgain());
              }}
            >
              Get it
            </Button>
          }
        >
          A cart that this till has asked for has not arrived yet.
        </Notice>
      )}
      {hasCart && items.length > 0 && (
        <Notice tone="info">Park or finish the cart on this till to take another one.</Notice>
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((cart) => (
            <ParkedCartRow
              key={cart.id}
              cart={cart}
              isBusy={busyId === cart.id}
              canRecall={!hasCart && pending === undefined}
              onRecall={() => {
                setBusyId(cart.id);
                recall(parking.fetch(cart.id));
              }}
              onDiscard={() => discard(cart.id)}
            />
          ))}
        </ul>
      )}
      {isLoading && items.length === 0 && <Loading label="Looking for parked carts…" />}
      {failure !== undefined && (
        <Notice tone="danger" action={<Button onClick={reload}>Try again</Button>}>
          {describeFailure(failure)}
        </Notice>
      )}
      {!isLoading && failure === undefined && items.length === 0 && (
        <EmptyState icon={CirclePause} title="No cart is parked">
          A parked cart waits here, for every till of the shop.
        </EmptyState>
      )}
      {hasMore && !isLoading && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
    </Dialog>
  );
}

function describeProblem(problem: RecallProblem): string {
  return problem.kind === 'cart-in-the-way'
    ? 'The cart is here, but another one is in its way: park or finish that one first.'
    : describeFailure(problem);
}
