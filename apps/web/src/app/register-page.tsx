import { lazy, Suspense, useState } from 'react';
import { PendingBanner } from '../features/checkout/components/pending-banner.tsx';
import { RECALL_KEY } from '../features/parking/recall-key.ts';
import { RegisterScreen } from '../features/register/components/register-screen.tsx';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import type { ParkingView } from './parking-layer.tsx';
import type { Till } from './till.ts';

const ParkingLayer = lazy(async () => ({
  default: (await import('./parking-layer.tsx')).ParkingLayer,
}));

export function RegisterPage({ till }: { readonly till: Till }) {
  const { cart, checkout, pending, claims, canResume, resume, ownStorage } = till;
  const { toasts } = useServices();
  // The cart decides whether a pending sale can be taken up again.
  const { lines } = useStore(cart.current);
  const { phase } = useStore(checkout.state);
  const [view, setView] = useState<ParkingView>(
    ownStorage.read(RECALL_KEY) === undefined ? 'none' : 'list',
  );
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
        onPay={() => checkout.start(cart.current.get().lines)}
        onPark={park}
        onParkedCarts={() => setView('list')}
        onBeforeScan={() => {
          checkout.close();
          return checkout.state.get().phase === 'closed';
        }}
        notices={
          phase === 'closed' && (
            <PendingBanner
              pending={pending}
              claims={claims}
              canResume={canResume}
              onResume={resume}
            />
          )
        }
      />
      {view !== 'none' && (
        <Suspense>
          <ParkingLayer till={till} view={view} onClose={() => setView('none')} />
        </Suspense>
      )}
    </>
  );
}
