import type { Product } from '@agentic-retail/domain/product/product';
import { useEffect, useRef } from 'react';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useProductForm } from '../api/use-product-form.ts';
import { ProductFields } from './product-fields.tsx';
import styles from './product-form.module.css';

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
  const fields = useRef<HTMLFieldSetElement>(null);
  const left = useRef<HTMLElement>(null);
  // After a refusal, and not while the fields are locked: the first one that is wrong is gone to, or the one
  // that locking took the focus from.
  useEffect(() => {
    if (isBusy) return;
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    (wrong ?? left.current)?.focus();
  }, [isBusy]);
  return (
    <FormDialog
      title={product === undefined ? 'New product' : product.name}
      size="l"
      problem={problem}
      onSubmit={() => {
        if (!isChanged || isBusy) return;
        left.current = document.activeElement as HTMLElement | null;
        save();
      }}
      onClose={isBusy ? undefined : onClose}
    >
      <fieldset ref={fields} className={styles.fields} disabled={isBusy}>
        <ProductFields entry={entry} errors={errors} isNew={base === undefined} onChange={change} />
      </fieldset>
      <FormActions
        submitLabel={product === undefined ? 'Make the product' : 'Save'}
        isBusy={isBusy}
        isReady={isChanged}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
