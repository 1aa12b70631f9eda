import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { PricedProduct } from '@agentic-retail/domain/pricing/price-cart';
import type { Invoice } from '../file/invoice.ts';
import type { RetailFile } from '../file/read-invoices.ts';
import { productSku } from './product-sku.ts';

/** No promotion of a shop names this category, so that goods cost what the invoices say. */
export const REPLAY_CATEGORY = 'Replayed retail';

/** A product that the shop needs before the invoices can be sold. */
export interface CatalogueProduct extends PricedProduct {
  readonly price: MinorUnits;
  /** Units: exactly what all accepted invoices of the file take. */
  readonly openingStock: number;
}

export type Catalogue = ReadonlyMap<string, CatalogueProduct>;

/** The products of a whole file, by SKU, in the order in which the invoices first name them. */
export function makeCatalogue({
  invoices,
  names,
}: Pick<RetailFile, 'invoices' | 'names'>): Catalogue {
  const products = new Map<string, CatalogueProduct>();
  for (const { stockCode, price, quantity } of invoices.flatMap(({ lines }) => lines)) {
    const sku = productSku(stockCode, price);
    const known = products.get(sku);
    products.set(sku, {
      sku,
      name: known?.name ?? names.nameOf(stockCode),
      category: REPLAY_CATEGORY,
      price,
      taxClass: 'zero',
      isActive: true,
      openingStock: (known?.openingStock ?? 0) + quantity,
    });
  }
  return products;
}

/** Of a catalogue the products that some invoices need. */
export function productsOf(
  invoices: readonly Pick<Invoice, 'lines'>[],
  catalogue: Catalogue,
): readonly CatalogueProduct[] {
  const skus = new Set(
    invoices.flatMap(({ lines }) => lines.map((line) => productSku(line.stockCode, line.price))),
  );
  return [...catalogue.values()].filter((product) => skus.has(product.sku));
}
