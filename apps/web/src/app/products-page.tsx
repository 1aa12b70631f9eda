import { useLocation } from 'wouter';
import { ProductsScreen } from '../features/products/components/products-screen.tsx';
import { paths } from '../lib/paths.ts';
import { productPaths } from '../lib/product-paths.ts';

export function ProductsPage({ openSku }: { readonly openSku: string | undefined }) {
  const [, navigate] = useLocation();
  return (
    <ProductsScreen
      openSku={openSku}
      onOpen={(sku) => navigate(sku === undefined ? paths.products : productPaths.edit(sku))}
    />
  );
}
