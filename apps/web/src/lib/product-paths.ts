import { paths } from './paths.ts';

/** Where one product is, and where many come in. Apart from `paths`, which the till loads first. */
export const productPaths = {
  stock: (sku: string) => `${paths.stock}/${encodeURIComponent(sku)}`,
  edit: (sku: string) => `${paths.products}/edit/${encodeURIComponent(sku)}`,
  import: `${paths.products}/import`,
} as const;
