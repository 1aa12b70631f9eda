import { useLocation } from 'wouter';
import { StockScreen } from '../features/stock/components/stock-screen.tsx';
import { paths } from '../lib/paths.ts';
import { productPaths } from '../lib/product-paths.ts';

export function StockPage({ openSku }: { readonly openSku: string | undefined }) {
  const [, navigate] = useLocation();
  return (
    <StockScreen
      openSku={openSku}
      onOpen={(sku) => navigate(sku === undefined ? paths.stock : productPaths.stock(sku))}
    />
  );
}
