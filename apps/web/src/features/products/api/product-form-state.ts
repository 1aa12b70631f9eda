import { mergeEntry } from '../form/merge-entry.ts';
import type { EntryErrors, ProductEntry } from '../form/product-entry.ts';
import type { Refusal, Typed } from './save-product.ts';

const CHANGED_MEANWHILE =
  'Somebody else changed this product meanwhile. What you did not touch is as they left it: look it over, then save again.';

/** What a product's form holds. */
export interface ProductFormState extends Typed {
  readonly errors: EntryErrors;
  /** Why it was not saved, where that is about no field. */
  readonly problem?: string;
}

/** What was wrong with a field is forgotten once it becomes another. */
export function afterChange(now: ProductFormState, part: Partial<ProductEntry>): ProductFormState {
  const errors = Object.entries(now.errors).filter(([column]) => !(column in part));
  return { ...now, entry: { ...now.entry, ...part }, errors: Object.fromEntries(errors) };
}

/** With what was typed as it is by now; upon the newest version, where that is another. */
export function afterRefusal(
  now: ProductFormState,
  refusal: Refusal,
  currency: string,
): ProductFormState {
  const { newest, errors, problem, isInDoubt = false } = refusal;
  const { base, entry } = now;
  if (base !== undefined && newest !== undefined) {
    const merged = mergeEntry(base, newest, entry, currency);
    return { base: newest, ...merged, problem: CHANGED_MEANWHILE, isInDoubt: false };
  }
  return {
    base,
    entry,
    errors,
    ...(problem !== undefined && { problem }),
    isInDoubt: now.isInDoubt || isInDoubt,
  };
}
