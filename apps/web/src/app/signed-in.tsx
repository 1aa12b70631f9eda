import { TriangleAlert } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FullPage } from '../components/full-page.tsx';
import { Loading } from '../components/loading.tsx';
import { describeFailure } from '../lib/describe-failure.ts';
import { useServices } from '../lib/services.ts';
import type { User } from '../lib/session.ts';
import { useStore } from '../lib/use-store.ts';
import { CheckoutLayer } from './checkout-layer.tsx';
import { Screens } from './screens.tsx';
import type { Till } from './till.ts';
import { TopBar } from './top-bar.tsx';

interface SignedInProps {
  readonly user: User;
  readonly till: Till;
}

/** Everything behind the door. The shop's settings come first: no amount can be shown without them. */
export function SignedIn({ user, till }: SignedInProps) {
  const { shop, catalogue } = useServices();
  const { settings, failure } = useStore(shop.state);
  const open = useEffectEvent(async () => {
    shop.load();
    catalogue.load();
    for (const { request } of till.pending.all.get()) {
      if (await till.resume(request.id)) return;
    }
  });
  useEffect(() => {
    open();
  }, []);

  if (settings === undefined) {
    return (
      <FullPage>
        {failure === undefined ? (
          <Loading label="Opening the till…" />
        ) : (
          <EmptyState
            icon={TriangleAlert}
            title="The shop’s settings could not be loaded"
            action={
              <Button variant="primary" onClick={shop.load}>
                Try again
              </Button>
            }
          >
            {describeFailure(failure)}
          </EmptyState>
        )}
      </FullPage>
    );
  }
  return (
    <>
      <title>{`${settings.name} · Till`}</title>
      <TopBar user={user} shopName={settings.name} />
      {/* Nothing that one person sees stays for the next. */}
      <Screens key={user.id} till={till} />
      <CheckoutLayer till={till} />
    </>
  );
}
