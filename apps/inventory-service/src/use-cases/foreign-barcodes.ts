import type { CellError } from '@agentic-retail/contracts/product/parse-product-row';
import type { ProductRow } from '@agentic-retail/domain/import/product-row';
import type { ImportGround, ImportRepository } from '../ports/import-repository.ts';

interface ReadRow {
  readonly row: number;
  readonly parsed: ProductRow;
  /** What is known to be wrong with it: it is refused, and takes no barcode from the others. */
  readonly errors: readonly CellError[];
}

/** The rows, by number, that name a barcode of another product, there or on another of the rows. */
export async function foreignBarcodes(
  imports: ImportRepository,
  rows: readonly ReadRow[],
  ground: ReadonlyMap<string, ImportGround>,
): Promise<ReadonlyMap<number, readonly CellError[]>> {
  const added = rows.flatMap(({ row, parsed: { sku, fields }, errors }) => {
    const own = new Set(ground.get(sku)?.product.barcodes);
    const barcodes = (fields.barcodes ?? []).filter((barcode) => !own.has(barcode));
    const isRefused = errors.length > 0;
    return barcodes.map((barcode) => ({ row, sku, barcode, isRefused }));
  });
  const owners = new Map(await imports.ownersOf([...new Set(added.map(({ barcode }) => barcode))]));
  const errors = new Map<number, CellError[]>();
  for (const { row, sku, barcode, isRefused } of added) {
    const owner = owners.get(barcode);
    if (owner === undefined) {
      if (!isRefused) owners.set(barcode, sku);
    } else if (owner !== sku) {
      const rule = `belongs to ${owner} already`;
      errors.set(row, [...(errors.get(row) ?? []), { field: 'barcodes', rule, value: barcode }]);
    }
  }
  return errors;
}
