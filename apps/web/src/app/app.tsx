import { WifiOff } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FullPage } from '../components/full-page.tsx';
import { Loading } from '../components/loading.tsx';
import { ToastRegion } from '../components/toast-region.tsx';
import { type Services, ServicesContext } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import { signOut } from './sign-out.ts';
import { SignedIn } from './signed-in.tsx';
import { SignedOut } from './signed-out.tsx';
import type { Till } from './till.ts';

// Whoever works here has a role, as a rule.
const NoRoleScreen = lazy(async () => ({
  default: (await import('../features/sign-in/components/no-role-screen.tsx')).NoRoleScreen,
}));

interface AppProps {
  readonly services: Services;
  readonly till: Till;
}

/** The page: who is signed in decides what it shows. */
export function App({ services, till }: AppProps) {
  return (
    <ServicesContext value={services}>
      <Entrance services={services} till={till} />
      <ToastRegion />
    </ServicesContext>
  );
}

function Entrance({ services, till }: AppProps) {
  const { session } = services;
  const state = useStore(session.state);
  switch (state.status) {
    case 'restoring':
      return (
        <FullPage>
          <Loading label="Opening the till…" />
        </FullPage>
      );
    case 'unreachable':
      return (
        <FullPage>
          <EmptyState
            icon={WifiOff}
            title="The shop’s server can’t be reached"
            action={
              <Button variant="primary" onClick={session.restore}>
                Try again
              </Button>
            }
          >
            Check the network. Nothing is lost: carts and unconfirmed sales are kept on this till.
          </EmptyState>
        </FullPage>
      );
    case 'signed-out':
      return <SignedOut hasEnded={state.hasEnded} />;
    case 'signed-in':
      return state.user.role === null ? (
        <Suspense
          fallback={
            <FullPage>
              <Loading label="Opening the till…" />
            </FullPage>
          }
        >
          <NoRoleScreen
            user={state.user}
            onCheck={session.renew}
            onSignOut={() => signOut(services)}
          />
        </Suspense>
      ) : (
        <SignedIn user={state.user} till={till} />
      );
  }
}
