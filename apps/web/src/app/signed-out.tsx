import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { tillRoutes } from '@agentic-retail/contracts/till-routes';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FullPage } from '../components/full-page.tsx';
import { Loading } from '../components/loading.tsx';
import { SignInScreen } from '../features/sign-in/components/sign-in-screen.tsx';
import { WelcomeFrame } from '../features/sign-in/components/welcome-frame.tsx';
import { useServices } from '../lib/services.ts';
import { ErrorBoundary } from './error-boundary.tsx';

type People = ResponseOf<typeof tillRoutes.listTillPeople>['people'];

const WhoIsSelling = lazy(async () => ({
  default: (await import('../features/pin/components/who-is-selling.tsx')).WhoIsSelling,
}));

/** The page while nobody is signed in: a till that people share asks for a PIN, any other to sign in. */
export function SignedOut({ hasEnded }: { readonly hasEnded: boolean }) {
  const { api } = useServices();
  const [people, setPeople] = useState<People>();
  const [hasPassword, setPassword] = useState(false);
  useEffect(() => {
    api.listTillPeople().then((answer) => setPeople(answer.ok ? answer.value.people : []));
  }, [api]);

  if (people === undefined) {
    return (
      <FullPage>
        <Loading label="Opening the till…" />
      </FullPage>
    );
  }
  if (hasPassword || people.length === 0) {
    const onPin = people.length > 0 ? () => setPassword(false) : undefined;
    return <SignInScreen hasEnded={hasEnded} onPin={onPin} />;
  }
  return (
    <WelcomeFrame>
      <ErrorBoundary>
        <Suspense fallback={<Loading label="Opening the till…" />}>
          <WhoIsSelling people={people} onPassword={() => setPassword(true)} />
        </Suspense>
      </ErrorBoundary>
    </WelcomeFrame>
  );
}
