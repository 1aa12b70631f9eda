import { MAX_DISCOUNT } from '@agentic-retail/domain/pricing/discount-limits';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { PendingBanner } from '../features/checkout/components/pending-banner.tsx';
import { RECALL_KEY } from '../features/parking/recall-key.ts';
import { RegisterScreen } from '../features/register/components/register-screen.tsx';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import type { DiscountView } from './discount-layer.tsx';
import type { ParkingView } from './parking-layer.tsx';
import type { Till } from './till.ts';
import { UnnamedTill } from './unnamed-till.tsx';

const ParkingLayer = lazy(async () => ({
  default: (await import('./parking-layer.tsx')).ParkingLayer,
}));

const DiscountLayer = lazy(async () => ({
  default: (await import('./discount-layer.tsx')).DiscountLayer,
}));

export function RegisterPage({ till }: { readonly till: Till }) {
  const { cart, checkout, pending, claims, canResume, resume, ownStorage } = till;
  const { toasts } = useServices();
  // The cart decides whether a pending sale can be taken up again.
  const { lines } = useStore(cart.current);
  const { phase } = useStore(checkout.state);
  const searchRef = useRef<HTMLInputElement>(null);
  const [view, setView] = useState<ParkingView>(
    ownStorage.read(RECALL_KEY) === undefined ? 'none' : 'list',
  );
  const [discounting, setDiscounting] = useState<DiscountView>();
  const giveDiscount = useCallback((sku?: string) => setDiscounting({ dialog: 'give', sku }), []);
  const pay = () => {
    const outcome = till.pay();
    if (outcome === 'needs-approval') setDiscounting({ dialog: 'approve' });
    else if (outcome === 'refused') {
      const limit = `Nobody may take off more than ${MAX_DISCOUNT / 100} % by hand`;
      toasts.show('danger', `${limit}, of a line or of the cart. Give less, then pay.`);
    }
  };
  const park = () => {
    // It may have been sold: another till must not sell it again.
    if (checkout.saleId() !== undefined) {
      toasts.show('danger', 'Finish the payment first: this cart may be sold already');
    } else if (lines.length > 0) setView('park');
  };
  return (
    <>
      <RegisterScreen
        cartStore={cart}
        searchRef={searchRef}
        onPay={pay}
        onDiscount={giveDiscount}
        onPark={park}
        onParkedCarts={() => setView('list')}
        onBeforeScan={() => {
          checkout.close();
          return checkout.state.get().phase === 'closed';
        }}
        notices={
          phase === 'closed' && (
            <>
              <UnnamedTill onNamed={() => searchRef.current?.focus()} />
              <PendingBanner
                pending={pending}
                claims={claims}
                canResume={canResume}
                onResume={resume}
              />
            </>
          )
        }
      />
      {discounting !== undefined && (
        <Suspense>
          <DiscountLayer
            till={till}
            view={discounting}
            onPay={pay}
            onClose={() => setDiscounting(undefined)}
          />
        </Suspense>
      )}
      {view !== 'none' && (
        <Suspense>
          <ParkingLayer till={till} view={view} onClose={() => setView('none')} />
        </Suspense>
      )}
    </>
  );
}
