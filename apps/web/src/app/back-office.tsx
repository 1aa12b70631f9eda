import { managers, ownerOnly } from '@agentic-retail/contracts/fields';
import { Route, Switch } from 'wouter';
import { AuditScreen } from '../features/audit/components/audit-screen.tsx';
import { CashScreen } from '../features/cash/components/cash-screen.tsx';
import { ImportScreen } from '../features/products/components/import-screen.tsx';
import { ReportsScreen } from '../features/reports/components/reports-screen.tsx';
import { paths } from '../lib/paths.ts';
import { productPaths } from '../lib/product-paths.ts';
import { CountsPage } from './counts-page.tsx';
import { ProductsPage } from './products-page.tsx';
import { PurchasingPage } from './purchasing-page.tsx';
import { RestrictedPage } from './restricted-page.tsx';
import { SalesPage } from './sales-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { StaffPage } from './staff-page.tsx';
import { StockPage } from './stock-page.tsx';
import { UnknownPage } from './unknown-page.tsx';

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
        <RestrictedPage title="Import products" roles={managers}>
          <ImportScreen />
        </RestrictedPage>
      </Route>
      <Route path={`${paths.products}/:form?/:sku?`}>
        {({ sku }) => (
          <RestrictedPage title="Products" roles={managers}>
            <ProductsPage openSku={sku} />
          </RestrictedPage>
        )}
      </Route>
      <Route path={`${paths.counts}/:id?`}>
        {({ id }) => (
          <RestrictedPage title="Counts" roles={managers}>
            <CountsPage id={id} />
          </RestrictedPage>
        )}
      </Route>
      <Route path={`${paths.purchasing}/:number?`}>
        {({ number }) => (
          <RestrictedPage title="Purchasing" roles={managers}>
            <PurchasingPage number={number} />
          </RestrictedPage>
        )}
      </Route>
      <Route path={paths.reports}>
        <RestrictedPage title="Reports" roles={managers}>
          <ReportsScreen />
        </RestrictedPage>
      </Route>
      <Route path={paths.staff}>
        <RestrictedPage title="Staff" roles={ownerOnly}>
          <StaffPage />
        </RestrictedPage>
      </Route>
      <Route path={paths.settings}>
        <RestrictedPage title="Settings" roles={ownerOnly}>
          <SettingsPage />
        </RestrictedPage>
      </Route>
      <Route path={paths.audit}>
        <RestrictedPage title="Audit" roles={ownerOnly}>
          <AuditScreen />
        </RestrictedPage>
      </Route>
      <Route>
        <UnknownPage />
      </Route>
    </Switch>
  );
}
