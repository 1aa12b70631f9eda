import { Compass } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { Link, Route, Switch } from 'wouter';
import { EmptyState } from '../components/empty-state.tsx';
import { Loading } from '../components/loading.tsx';
import { paths } from '../lib/paths.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { RegisterPage } from './register-page.tsx';
import type { Till } from './till.ts';

const loadSales = () => import('./sales-page.tsx');
const loadStock = () => import('./stock-page.tsx');
const loadCounts = () => import('./counts-page.tsx');
const loadPurchasing = () => import('./purchasing-page.tsx');
const loadStaff = () => import('./staff-page.tsx');
const SalesPage = lazy(async () => ({ default: (await loadSales()).SalesPage }));
const StockPage = lazy(async () => ({ default: (await loadStock()).StockPage }));
const CountsPage = lazy(async () => ({ default: (await loadCounts()).CountsPage }));
const PurchasingPage = lazy(async () => ({ default: (await loadPurchasing()).PurchasingPage }));
const StaffPage = lazy(async () => ({ default: (await loadStaff()).StaffPage }));

/** The other screens come once the register has what it needs. */
const PREFETCH_MS = 3000;

export function Screens({ till }: { readonly till: Till }) {
  useEffect(() => {
    const timer = setTimeout(() => Promise.allSettled([loadSales(), loadStock()]), PREFETCH_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading label="Loading…" />}>
        <Switch>
          <Route path={paths.register}>
            <RegisterPage till={till} />
          </Route>
          <Route path={`${paths.sales}/:id?`}>{({ id }) => <SalesPage openId={id} />}</Route>
          <Route path={`${paths.stock}/:sku?`}>{({ sku }) => <StockPage openSku={sku} />}</Route>
          <Route path={`${paths.counts}/:id?`}>{({ id }) => <CountsPage id={id} />}</Route>
          <Route path={`${paths.purchasing}/:number?`}>
            {({ number }) => <PurchasingPage number={number} />}
          </Route>
          <Route path={paths.staff}>
            <StaffPage />
          </Route>
          <Route>
            <EmptyState
              icon={Compass}
              title="There is nothing here"
              action={<Link href={paths.register}>Go to the register</Link>}
            />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
