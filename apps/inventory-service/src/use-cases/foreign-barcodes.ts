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
  const added = rows.map(({ row, parsed: { sku, fields }, errors }) => {
    const own = new Set(ground.get(sku)?.product.barcodes);
    const barcodes = (fields.barcodes ?? []).filter((barcode) => !own.has(barcode));
    return { row, sku, barcodes, isRefused: errors.length > 0 };
  });
  const owners = new Map(
    await imports.ownersOf([...new Set(added.flatMap(({ barcodes }) => barcodes))]),
  );
  const foreign = new Map<number, readonly CellError[]>();
  for (const { row, sku, barcodes, isRefused } of added) {
    const errors = barcodes.flatMap((barcode): CellError[] => {
      const owner = owners.get(barcode) ?? sku;
      const rule = `belongs to ${owner} already`;
      return owner === sku ? [] : [{ field: 'barcodes', rule, value: barcode }];
    });
    if (errors.length > 0) foreign.set(row, errors);
    else if (!isRefused) for (const barcode of barcodes) owners.set(barcode, sku);
  }
  return foreign;
}
