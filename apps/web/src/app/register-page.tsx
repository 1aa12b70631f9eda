import { PendingBanner } from '../features/checkout/components/pending-banner.tsx';
import { RegisterScreen } from '../features/register/components/register-screen.tsx';
import { useStore } from '../lib/use-store.ts';
import type { Till } from './till.ts';

export function RegisterPage({ till }: { readonly till: Till }) {
  const { cart, checkout, pending, claims, canResume, resume } = till;
  // The cart decides whether a pending sale can be taken up again.
  useStore(cart.current);
  const { phase } = useStore(checkout.state);
  return (
    <RegisterScreen
      cartStore={cart}
      onPay={() => checkout.start(cart.current.get().lines)}
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
  );
}
