import { searchWords } from '@agentic-retail/domain/product/search-words';
import { tableNamesOf } from '@agentic-retail/engine/test-tables';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { rawClient } from '../raw-client.ts';
import { barcodeOf, productRow, skuOf, stockOf } from './product-row.ts';

/**
 * Reads the tables past all services: each product of the file is there once, with its stock, its
 * barcode and its words, and one entry of the log for what came in.
 * @throws Error naming what is missing or there twice
 */
export async function lookAtProducts(endpoint: string, products: number): Promise<void> {
  const raw = rawClient(endpoint);
  const tables = tableNamesOf('dev');
  const inFile = new Set(Array.from({ length: products }, (_, index) => skuOf(index)));

  async function countBySku(TableName: string, skuIn: (item: Item) => string) {
    const found = new Map<string, { rows: number; units: number }>();
    for await (const { Items = [] } of paginateScan({ client: raw }, { TableName })) {
      for (const item of Items) {
        const sku = skuIn(item);
        if (!inFile.has(sku)) continue;
        const { rows, units } = found.get(sku) ?? { rows: 0, units: 0 };
        const quantity = Number(item.stock_quantity ?? item.quantity_change ?? 0);
        found.set(sku, { rows: rows + 1, units: units + quantity });
      }
    }
    return found;
  }

  try {
    const shelf = await countBySku(tables.products, ({ sku }) => String(sku));
    const log = await countBySku(tables.inventoryLogs, ({ product_sku }) => String(product_sku));
    const barcodes = await countBySku(tables.barcodes, ({ barcode, sku }) =>
      barcode === `${sku}-A` ? String(sku) : '',
    );
    const terms = await countBySku(tables.productTerms, ({ term_sku }) =>
      String(term_sku).slice(String(term_sku).indexOf('#') + 1),
    );
    for (let index = 0; index < products; index++) {
      const sku = skuOf(index);
      const stock = stockOf(index);
      expectSame(`products ${sku}`, shelf.get(sku), { rows: 1, units: stock });
      expectSame(`entries of the log of ${sku}`, log.get(sku), {
        rows: stock === 0 ? 0 : 1,
        units: stock,
      });
      expectSame(`barcodes ${barcodeOf(index)}`, barcodes.get(sku), { rows: 1, units: 0 });
      const { name } = productRow(index).cells;
      const words = searchWords({ sku, name, barcodes: [barcodeOf(index)] });
      expectSame(`words of ${sku}`, terms.get(sku), { rows: words.length, units: 0 });
    }
  } finally {
    raw.destroy();
  }
}

type Item = Readonly<Record<string, unknown>>;

interface Found {
  readonly rows: number;
  readonly units: number;
}

function expectSame(what: string, found: Found | undefined, expected: Found): void {
  const { rows, units } = found ?? { rows: 0, units: 0 };
  if (rows === expected.rows && units === expected.units) return;
  throw new Error(
    `${what}: ${rows} with ${units} units, not ${expected.rows} with ${expected.units}`,
  );
}
