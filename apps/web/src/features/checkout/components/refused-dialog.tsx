import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { Checkout } from '../checkout.ts';
import type { CheckoutState } from '../checkout-state.ts';
import type { Refusal } from '../refusal.ts';
import { chargedOf } from '../sale-in-progress.ts';
import type { CartAccess } from './cart-access.ts';
import { ObstacleList } from './obstacle-list.tsx';
import styles from './refused-dialog.module.css';
import { terminalProblems } from './terminal-problems.ts';

interface RefusedDialogProps {
  readonly checkout: Checkout;
  readonly state: Extract<CheckoutState, { phase: 'refused' }>;
  readonly cart: CartAccess;
}

const titles: Record<Refusal['kind'], string> = {
  lines: 'Some articles can’t be sold',
  'price-changed': 'The price has changed',
  'id-reused': 'Already recorded',
  other: 'The sale was not made',
};

/** Says why the service did not make the sale, and offers the way out. */
export function RefusedDialog({ checkout, state, cart }: RefusedDialogProps) {
  const money = useMoney();
  const { request, refusal, problem } = state;
  const charged = chargedOf(request);
  const back = charged === 0 ? checkout.close : undefined;
  return (
    <Dialog title={titles[refusal.kind]} onClose={back}>
      {charged > 0 && (
        <Notice
          tone="warning"
          action={<Button onClick={checkout.reverseCharges}>Give back {money(charged)}</Button>}
        >
          The card has been charged {money(charged)}. Give it back before the cart changes.
        </Notice>
      )}
      {problem !== undefined && (
        <Notice tone="danger">{terminalProblems[problem.action][problem.code]}</Notice>
      )}
      {refusal.kind === 'lines' && (
        <ObstacleList
          obstacles={refusal.obstacles}
          cart={cart}
          isLocked={charged > 0}
          onPay={() => {
            if (cart.lines.length === 0) checkout.close();
            else cart.onPay();
          }}
        />
      )}
      {refusal.kind === 'price-changed' && (
        <>
          <dl className={styles.prices}>
            <dt>Shown until now</dt>
            <dd className={styles.old}>{money(request.expectedTotal)}</dd>
            <dt>The price now</dt>
            <dd className={styles.new}>{money(refusal.cart.total)}</dd>
          </dl>
          <Button
            variant="primary"
            size="l"
            isWide
            disabled={charged > 0}
            onClick={checkout.acceptPrice}
          >
            Go on with {money(refusal.cart.total)}
          </Button>
        </>
      )}
      {refusal.kind === 'id-reused' && (
        <>
          <p>
            A sale with this number was recorded already, with other content. Look at it before you
            take the money again.
          </p>
          <Button variant="primary" size="l" isWide onClick={() => cart.onOpenSale(request.id)}>
            See the recorded sale
          </Button>
        </>
      )}
      {refusal.kind === 'other' && refusal.code !== 'cash-session-required' && (
        <p>{refusal.detail}</p>
      )}
      {refusal.kind === 'other' && refusal.code === 'cash-session-required' && (
        <>
          <p>This till sells only while a cash session is open. The cart waits for you here.</p>
          <Button
            variant="primary"
            size="l"
            isWide
            disabled={charged > 0}
            onClick={cart.onOpenDrawer}
          >
            Open a cash session
          </Button>
        </>
      )}
      {state.wasUnanswered && charged === 0 && (
        <>
          <Notice tone="warning">
            It was sent before, so money may have been taken for it. It stays on this till until it
            is sold or discarded.
          </Notice>
          <Button
            isWide
            onClick={() => {
              checkout.discard();
              cart.onClear();
            }}
          >
            Money was handed back — discard
          </Button>
        </>
      )}
      {back !== undefined && (
        <Button variant="quiet" isWide onClick={back}>
          Back to the cart
        </Button>
      )}
    </Dialog>
  );
}
