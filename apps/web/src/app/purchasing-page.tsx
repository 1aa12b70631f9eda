import { useLocation } from 'wouter';
import { InvoiceScreen } from '../features/purchasing/components/invoice-screen.tsx';
import { PurchasingScreen } from '../features/purchasing/components/purchasing-screen.tsx';
import { paths } from '../lib/paths.ts';

export function PurchasingPage({ number }: { readonly number: string | undefined }) {
  const [, navigate] = useLocation();
  if (number !== undefined) return <InvoiceScreen key={number} number={number} />;
  return <PurchasingScreen onOpen={(opened) => navigate(paths.invoice(opened))} />;
}
