import type { CellError } from '@agentic-retail/contracts/product/parse-product-row';
import type { RowFault } from '@agentic-retail/domain/import/plan-import';
import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { ImportedFields, ProductRow } from '@agentic-retail/domain/import/product-row';

/** What is wrong with a row, by cell, and the way out. */
export function describeRowFault(fault: RowFault, { stockQuantity }: ProductRow): CellError {
  const stock = { field: 'stockQuantity', value: String(stockQuantity) } as const;
  switch (fault.code) {
    case 'missing':
      return {
        field: columnOf(fault.field),
        rule: 'is missing; a new product needs it',
        value: '',
      };
    case 'begins-below-zero':
      return {
        ...stock,
        rule: 'must be at least 0 for a new product; put what is on the shelf, or leave it empty',
      };
    case 'counted-below-zero':
      return {
        ...stock,
        rule: `must be at least 0, or the ${fault.inTheBooks} that the books have; put what is on the shelf, or leave it empty to keep those`,
      };
  }
}

/** The column that shows a field; a supplier has several. */
export function columnOf(field: keyof ImportedFields): ProductColumn {
  return field === 'supplier' ? 'supplierId' : field;
}
