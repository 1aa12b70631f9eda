import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Product } from '@agentic-retail/domain/product/product';
import type { Result } from '@agentic-retail/domain/result';
import { useEffect, useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { ProductForm } from './product-form.tsx';

interface EditProductDialogProps {
  readonly sku: string;
  readonly onSaved: (product: Product) => void;
  readonly onClose: () => void;
}

/** The form with a product as the service has it now, on sale or not. */
export function EditProductDialog({ sku, onSaved, onClose }: EditProductDialogProps) {
  const { api } = useServices();
  const [found, setFound] = useState<Result<Product, CallFailure>>();
  useEffect(() => {
    let isCurrent = true;
    api.getProduct({ params: { sku } }).then((answer) => {
      if (isCurrent) setFound(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, sku]);
  if (found?.ok) return <ProductForm product={found.value} onSaved={onSaved} onClose={onClose} />;
  return (
    <Dialog title={sku} size="l" onClose={onClose}>
      {found === undefined ? (
        <Loading label="Loading the product…" />
      ) : (
        <Notice tone="danger">{describeFailure(found.error)}</Notice>
      )}
    </Dialog>
  );
}
