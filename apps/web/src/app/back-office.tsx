import { Route, Switch } from 'wouter';
import { CashScreen } from '../features/cash/components/cash-screen.tsx';
import { paths } from '../lib/paths.ts';
import { SalesPage } from './sales-page.tsx';
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
    </Switch>
  );
}
