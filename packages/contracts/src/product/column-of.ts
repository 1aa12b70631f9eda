import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';

/** The column of a file that a JSON pointer into a product is about: `/supplier/name` is `supplierName`. */
export function columnOf(pointer: string): ProductColumn {
  const [, field = '', part = ''] = pointer.split('/');
  if (field !== 'supplier') return field as ProductColumn;
  return `supplier${part.charAt(0).toUpperCase()}${part.slice(1)}` as ProductColumn;
}
