import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { paths } from '../lib/paths.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { RegisterPage } from './register-page.tsx';
import type { Till } from './till.ts';

const loadBackOffice = () => import('./back-office.tsx');
/** What nobody waits for, but should be there when the network is not. */
const later = [loadBackOffice, () => import('./user-menu-content.tsx')];
const BackOffice = lazy(async () => ({ default: (await loadBackOffice()).BackOffice }));

/** The other screens come once the register has what it needs. */
const PREFETCH_MS = 3000;

export function Screens({ till }: { readonly till: Till }) {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of later) load().catch(() => {});
    }, PREFETCH_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading label="Loading…" />}>
        <Switch>
          <Route path={paths.register}>
            <RegisterPage till={till} />
          </Route>
          <Route>
            <BackOffice />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
