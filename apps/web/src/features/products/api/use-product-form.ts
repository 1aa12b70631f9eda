import type { Product } from '@agentic-retail/domain/product/product';
import { useEffect, useRef, useState } from 'react';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { changedColumns, entryOf, newEntry, type ProductEntry } from '../form/product-entry.ts';
import { afterChange, afterRefusal, type ProductFormState } from './product-form-state.ts';
import { saveProduct } from './save-product.ts';

export interface ProductForm extends ProductFormState {
  readonly isBusy: boolean;
  /** Whether something differs from the product as it is. */
  readonly isChanged: boolean;
  readonly change: (part: Partial<ProductEntry>) => void;
  readonly save: () => Promise<void>;
}

/** A product that is being made (`product` is none) or changed; what was saved is on the shelf at once. */
export function useProductForm(
  product: Product | undefined,
  onSaved: (product: Product) => void,
): ProductForm {
  const { api: till, catalogue } = useServices();
  const { currency } = useShopSettings();
  const backOffice = useBackOffice();
  const original = (base?: Product) => (base ? entryOf(base, currency) : newEntry);
  const [isBusy, setBusy] = useState(false);
  const [state, setState] = useState<ProductFormState>({
    base: product,
    entry: original(product),
    errors: {},
    isInDoubt: false,
  });
  const { base, entry } = state;

  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  return {
    ...state,
    isBusy,
    isChanged: changedColumns(original(base), entry).length > 0,
    change: (part) => setState((now) => afterChange(now, part)),
    save: async () => {
      setBusy(true);
      const saved = await saveProduct({ till, backOffice, currency }, state);
      const newest = saved.ok ? saved.value : saved.error.newest;
      if (newest !== undefined) catalogue.put([newest]);
      // A form that is gone has nothing to close: another one may have been opened since.
      if (!isOpen.current) return;
      if (saved.ok) onSaved(saved.value);
      else setState((now) => afterRefusal(now, saved.error, currency));
      setBusy(false);
    },
  };
}
