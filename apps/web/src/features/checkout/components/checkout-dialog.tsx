import { lazy, Suspense, useEffect } from 'react';
import { useStore } from '../../../lib/use-store.ts';
import type { Checkout } from '../checkout.ts';
import type { CartAccess } from './cart-access.ts';
import { PaymentDialog } from './payment-dialog.tsx';
import { UnconfirmedDialog } from './unconfirmed-dialog.tsx';

const loadRefusedDialog = () => import('./refused-dialog.tsx');
const RefusedDialog = lazy(async () => ({ default: (await loadRefusedDialog()).RefusedDialog }));

interface CheckoutDialogProps {
  readonly checkout: Checkout;
  readonly cart: CartAccess;
}

/** From the payment to the confirmation; closed when there is nothing to pay or all is confirmed. */
export function CheckoutDialog({ checkout, cart }: CheckoutDialogProps) {
  const state = useStore(checkout.state);
  const isOpen = state.phase !== 'closed';
  // Whoever pays doesn't wait for it when it comes to that.
  useEffect(() => {
    if (isOpen) loadRefusedDialog().catch(() => {});
  }, [isOpen]);
  switch (state.phase) {
    case 'closed':
    case 'completed':
      return null;
    case 'refused':
      return (
        <Suspense fallback={null}>
          <RefusedDialog checkout={checkout} state={state} cart={cart} />
        </Suspense>
      );
    case 'unconfirmed':
      return <UnconfirmedDialog checkout={checkout} state={state} />;
    case 'sending':
      if (state.attempt > 1) return <UnconfirmedDialog checkout={checkout} state={state} />;
      return <PaymentDialog checkout={checkout} nameOf={cart.nameOf} state={state} />;
    default:
      return <PaymentDialog checkout={checkout} nameOf={cart.nameOf} state={state} />;
  }
}
