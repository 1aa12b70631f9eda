import type { Product } from '../product/product.ts';
import type { ImportedFields, ProductRow } from './product-row.ts';

/** What importing a row comes to. */
export type ImportPlan =
  | {
      readonly kind: 'new';
      readonly details: Omit<Product, 'createdAt' | 'updatedAt' | 'version'>;
    }
  | { readonly kind: 'unfit'; readonly faults: readonly RowFault[] }
  | {
      readonly kind: 'existing';
      /** The fields that become others than they are. */
      readonly changes: Partial<ImportedFields>;
      /** Units to add to the stock; without it the stock is left alone. */
      readonly stockChange?: number;
    };

/** Why a row whose cells are well formed can't be taken in nevertheless. */
export type RowFault =
  /** A new product lacks what it needs. */
  | { readonly code: 'missing'; readonly field: keyof ImportedFields }
  /** A new product would begin below zero, though nothing of it can have been sold. */
  | { readonly code: 'begins-below-zero' }
  /** Nobody counts fewer than none; below zero is only what the books may say, in units. */
  | { readonly code: 'counted-below-zero'; readonly inTheBooks: number };

const needed = ['name', 'category', 'price'] as const satisfies readonly (keyof ImportedFields)[];

const defaults = {
  name: '',
  category: '',
  price: 0,
  description: '',
  cost: 0,
  reorderThreshold: 0,
  unit: 'each',
  barcodes: [],
  taxClass: 'standard',
  isActive: true,
} as const satisfies ImportedFields;

/**
 * What a row changes of a product as it is now.
 *
 * @param setsStock whether the stock in the file is to become that of a product that exists
 */
export function planImport(
  row: ProductRow,
  current: Product | undefined,
  setsStock: boolean,
): ImportPlan {
  const { sku, fields, stockQuantity } = row;
  if (current === undefined) {
    const faults: RowFault[] = needed
      .filter((field) => fields[field] === undefined)
      .map((field) => ({ code: 'missing', field }));
    if (stockQuantity !== undefined && stockQuantity < 0)
      faults.push({ code: 'begins-below-zero' });
    if (faults.length > 0) return { kind: 'unfit', faults };
    const details = { sku, ...defaults, ...fields, stockQuantity: stockQuantity ?? 0 };
    return { kind: 'new', details };
  }
  const isSameSupplier = current.supplier?.id === fields.supplier?.id;
  // What the file does not say of a supplier is still known.
  const supplier = fields.supplier && {
    ...(isSameSupplier && current.supplier),
    ...fields.supplier,
  };
  const given = { ...fields, ...(supplier && { supplier }) };
  const changes = Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => !isSame(value, current[field as keyof ImportedFields]),
    ),
  );
  if (!setsStock || stockQuantity === undefined) return { kind: 'existing', changes };
  const inTheBooks = current.stockQuantity;
  if (stockQuantity < 0 && stockQuantity !== inTheBooks) {
    return { kind: 'unfit', faults: [{ code: 'counted-below-zero', inTheBooks }] };
  }
  return { kind: 'existing', changes, stockChange: stockQuantity - inTheBooks };
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) {
    return left === right;
  }
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) =>
    isSame(left[name as keyof object], right[name as keyof object]),
  );
}
