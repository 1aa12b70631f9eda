import { Route, Switch } from 'wouter';
import { AuditScreen } from '../features/audit/components/audit-screen.tsx';
import { CashScreen } from '../features/cash/components/cash-screen.tsx';
import { ImportScreen } from '../features/products/components/import-screen.tsx';
import { paths } from '../lib/paths.ts';
import { productPaths } from '../lib/product-paths.ts';
import { CountsPage } from './counts-page.tsx';
import { ProductsPage } from './products-page.tsx';
import { PurchasingPage } from './purchasing-page.tsx';
import { ReportsPage } from './reports-page.tsx';
import { SalesPage } from './sales-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { StaffPage } from './staff-page.tsx';
import { StockPage } from './stock-page.tsx';

/** The screens beside the register. They come in one piece, since they share most of what they are. */
export function BackOffice() {
  return (
    <Switch>
      <Route path={`${paths.sales}/:id?`}>{({ id }) => <SalesPage openId={id} />}</Route>
      <Route path={paths.cash}>
        <CashScreen />
      </Route>
      <Route path={`${paths.stock}/:sku?`}>{({ sku }) => <StockPage openSku={sku} />}</Route>
      <Route path={productPaths.import}>
        <ImportScreen />
      </Route>
      <Route path={`${paths.products}/:form?/:sku?`}>
        {({ sku }) => <ProductsPage openSku={sku} />}
      </Route>
      <Route path={`${paths.counts}/:id?`}>{({ id }) => <CountsPage id={id} />}</Route>
      <Route path={`${paths.purchasing}/:number?`}>
        {({ number }) => <PurchasingPage number={number} />}
      </Route>
      <Route path={paths.reports}>
        <ReportsPage />
      </Route>
      <Route path={paths.staff}>
        <StaffPage />
      </Route>
      <Route path={paths.settings}>
        <SettingsPage />
      </Route>
      <Route path={paths.audit}>
        <AuditScreen />
      </Route>
    </Switch>
  );
}
