import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { Product } from '@agentic-retail/domain/product/product';
import { fail, type Result } from '@agentic-retail/domain/result';
import { useState } from 'react';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { mergeEntry } from '../form/merge-entry.ts';
import {
  changedColumns,
  type EntryErrors,
  entryOf,
  newEntry,
  type ProductEntry,
} from '../form/product-entry.ts';
import { readNewProduct, readProductChange } from '../form/read-product.ts';
import { explainFailure } from './explain-failure.ts';

const CHANGED_MEANWHILE =
  'Somebody else changed this product meanwhile. What you did not touch is as they left it: look it over, then save again.';

interface FormState {
  /** The version that is changed; none for a new product. */
  readonly base: Product | undefined;
  readonly entry: ProductEntry;
  readonly errors: EntryErrors;
  /** Why it was not saved, where that is about no field. */
  readonly problem?: string;
}

export interface ProductFormState extends FormState {
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
): ProductFormState {
  const { api: till, catalogue } = useServices();
  const { currency } = useShopSettings();
  const api = useBackOffice();
  const original = (base?: Product) => (base ? entryOf(base, currency) : newEntry);
  const [isBusy, setBusy] = useState(false);
  const [state, setState] = useState<FormState>({
    base: product,
    entry: original(product),
    errors: {},
  });
  const { base, entry } = state;

  const send = async (): Promise<Result<Product, CallFailure | EntryErrors>> => {
    if (base === undefined) {
      const body = readNewProduct(entry, currency);
      return body.ok ? api.createProduct({ body: body.value }) : body;
    }
    const body = readProductChange(base, entry, currency);
    if (!body.ok) return fail(body.error);
    return api.updateProduct({ params: { sku: base.sku }, body: body.value });
  };

  /** The form upon the newest version, or as it was when there is none to be had. */
  const reload = async (before: Product): Promise<FormState> => {
    const newest = await till.getProduct({ params: { sku: before.sku } });
    if (!newest.ok) return { ...state, ...(await explainFailure(till, newest.error, entry)) };
    catalogue.put([newest.value]);
    const merged = mergeEntry(before, newest.value, entry, currency);
    return { base: newest.value, ...merged, problem: CHANGED_MEANWHILE };
  };

  const explain = async (error: CallFailure | EntryErrors): Promise<FormState> => {
    if (!('kind' in error)) return { base, entry, errors: error };
    const isOld = error.kind === 'problem' && error.problem.code === 'version-conflict';
    if (isOld && base !== undefined) return reload(base);
    return { base, entry, ...(await explainFailure(till, error, entry)) };
  };

  return {
    ...state,
    isBusy,
    isChanged: changedColumns(original(base), entry).length > 0,
    change: (part) => {
      const columns = Object.keys(part) as ProductColumn[];
      const errors = Object.entries(state.errors).filter(
        ([column]) => !columns.includes(column as ProductColumn),
      );
      setState({ ...state, entry: { ...entry, ...part }, errors: Object.fromEntries(errors) });
    },
    save: async () => {
      setBusy(true);
      const saved = await send();
      if (saved.ok) {
        catalogue.put([saved.value]);
        onSaved(saved.value);
      } else setState(await explain(saved.error));
      setBusy(false);
    },
  };
}
