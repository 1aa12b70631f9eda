import { hasRole, managers } from '@agentic-retail/domain/identity/role';
import { useLocation } from 'wouter';
import { ReceiptView } from '../features/receipt/components/receipt-view.tsx';
import { RefundPanel } from '../features/refund/components/refund-panel.tsx';
import { SalesScreen } from '../features/sales/components/sales-screen.tsx';
import { paths } from '../lib/paths.ts';
import { useRole } from '../lib/use-role.ts';

export function SalesPage({ openId }: { readonly openId: string | undefined }) {
  const [, navigate] = useLocation();
  const mayRefund = hasRole(useRole(), managers);
  return (
    <SalesScreen
      openId={openId}
      onOpen={(id) => navigate(id === undefined ? paths.sales : paths.sale(id))}
      renderReceipt={(sale) => <ReceiptView sale={sale} />}
      renderRefund={
        mayRefund ? (sale, events) => <RefundPanel sale={sale} {...events} /> : undefined
      }
    />
  );
}
