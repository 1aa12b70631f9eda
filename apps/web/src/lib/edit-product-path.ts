import { paths } from './paths.ts';

/** Where a product's form is. Not among `paths`, which the till loads before anything else. */
export function editProductPath(sku: string): string {
  return `${paths.products}/edit/${encodeURIComponent(sku)}`;
}
