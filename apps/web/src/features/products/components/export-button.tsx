import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { exportProducts } from '../export/export-products.ts';

const KEPT_MS = 60_000;

/** Saves all products as a file. */
export function ExportButton() {
  const { api, toasts } = useServices();
  const { currency } = useShopSettings();
  const [products, setProducts] = useState<number>();
  const save = async () => {
    setProducts(0);
    const file = await exportProducts(api, currency, setProducts);
    setProducts(undefined);
    if (!file.ok) {
      toasts.show('danger', `The products were not exported. ${describeFailure(file.error)}`);
      return;
    }
    const url = URL.createObjectURL(file.value);
    const link = document.createElement('a');
    link.href = url;
    link.download = `products-${new Date().toISOString().slice(0, 10)}.csv`;
    link.click();
    // Not at once: some browsers begin to save it a moment later.
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  };
  return (
    <Button isBusy={products !== undefined} onClick={save}>
      {products === undefined && <FileDown size={18} aria-hidden="true" />}
      {products === undefined ? 'Export' : `${products.toLocaleString()} products`}
    </Button>
  );
}
