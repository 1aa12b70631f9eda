import type { Product } from '@agentic-retail/domain/product/product';
import { useEffect, useRef } from 'react';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useProductForm } from '../api/use-product-form.ts';
import { ProductFields } from './product-fields.tsx';

interface ProductFormProps {
  /** None for a new one. */
  readonly product: Product | undefined;
  readonly onSaved: (product: Product) => void;
  readonly onClose: () => void;
}

/** Makes a product, or changes everything that people decide about it. */
export function ProductForm({ product, onSaved, onClose }: ProductFormProps) {
  const { base, entry, errors, problem, isBusy, isChanged, change, save } = useProductForm(
    product,
    onSaved,
  );
  const fields = useRef<HTMLDivElement>(null);
  // After a refusal, and not while the fields are locked: the first one that is wrong is gone to.
  useEffect(() => {
    if (!isBusy) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isBusy]);
  return (
    <FormDialog
      title={product === undefined ? 'New product' : product.name}
      size="l"
      problem={problem}
      onSubmit={() => {
        if (isChanged && !isBusy) save();
      }}
      onClose={isBusy ? undefined : onClose}
    >
      <div ref={fields}>
        <ProductFields entry={entry} errors={errors} isNew={base === undefined} onChange={change} />
      </div>
      <FormActions
        submitLabel={product === undefined ? 'Make the product' : 'Save'}
        isBusy={isBusy}
        isReady={isChanged}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
