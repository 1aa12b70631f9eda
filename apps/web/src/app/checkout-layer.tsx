import { useLocation } from 'wouter';
import { CheckoutDialog } from '../features/checkout/components/checkout-dialog.tsx';
import { ReceiptDialog } from '../features/receipt/components/receipt-dialog.tsx';
import { paths } from '../lib/paths.ts';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import type { Till } from './till.ts';

/** Payment and receipt, over whatever screen there is. */
export function CheckoutLayer({ till: { cart, checkout, pay } }: { readonly till: Till }) {
  const { catalogue } = useServices();
  const { shelf } = useStore(catalogue.state);
  const { lines } = useStore(cart.current);
  const state = useStore(checkout.state);
  const [, navigate] = useLocation();
  if (state.phase === 'completed') {
    return <ReceiptDialog sale={state.transaction} onNewSale={checkout.close} />;
  }
  return (
    <CheckoutDialog
      checkout={checkout}
      cart={{
        lines,
        onQuantity: (sku, quantity) => cart.dispatch({ type: 'set-quantity', sku, quantity }),
        // The register asks a manager, where that is what it needs.
        onPay: () => pay() === 'paying' || checkout.close(),
        onClear: () => cart.dispatch({ type: 'clear' }),
        nameOf: (sku) => shelf.bySku.get(sku)?.name ?? sku,
        onOpenDrawer: () => {
          checkout.close();
          navigate(paths.cash);
        },
        onOpenSale: (id) => {
          checkout.close();
          navigate(paths.sale(id));
        },
      }}
    />
  );
}
