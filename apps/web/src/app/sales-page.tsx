import { useLocation } from 'wouter';
import { ReceiptView } from '../features/receipt/components/receipt-view.tsx';
import { SalesScreen } from '../features/sales/components/sales-screen.tsx';
import { paths } from '../lib/paths.ts';

export function SalesPage({ openId }: { readonly openId: string | undefined }) {
  const [, navigate] = useLocation();
  return (
    <SalesScreen
      openId={openId}
      onOpen={(id) => navigate(id === undefined ? paths.sales : paths.sale(id))}
      renderReceipt={(sale) => <ReceiptView sale={sale} />}
    />
  );
}
