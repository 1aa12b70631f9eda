import type { Product } from '@agentic-retail/domain/product/product';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { toProductItem } from './product-item.ts';
import { type ProductTermItem, termItems } from './product-term-item.ts';
import type { Tables } from './tables.ts';

/** @param importId the file that sets the stock, where one does */
export function putProduct(tables: Tables, product: Product, importId?: string): TransactItem {
  return {
    Put: {
      TableName: tables.products,
      Item: { ...toProductItem(product), stock_set_by: importId && [importId] },
      ConditionExpression: 'attribute_not_exists(sku)',
    },
  };
}

/** Writes every attribute but the key, the stock and the day of creation, over `from` only. */
export function updateDetails(tables: Tables, from: Product, to: Product): TransactItem {
  const { sku, stock_quantity, created_at, ...details } = toProductItem(to);
  const entries = Object.entries(details);
  const present = entries.filter(([, value]) => value !== undefined);
  const absent = entries.filter(([, value]) => value === undefined);
  const set = present.map(([name]) => `#${name} = :${name}`).join(', ');
  const remove = absent.map(([name]) => `#${name}`).join(', ');
  return {
    Update: {
      TableName: tables.products,
      Key: { sku },
      UpdateExpression: `SET ${set}${remove === '' ? '' : ` REMOVE ${remove}`}`,
      ConditionExpression: '#version = :from',
      ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':from': from.version,
        ...Object.fromEntries(present.map(([name, value]) => [`:${name}`, value])),
      },
    },
  };
}

/** What to write so that exactly the barcodes of `to` lead to it. */
export function barcodeChanges(
  tables: Tables,
  from: Product | undefined,
  to: Product,
): { readonly barcode: string; readonly write: TransactItem }[] {
  const before = new Set(from?.barcodes);
  const after = new Set(to.barcodes);
  const TableName = tables.barcodes;
  return [
    ...[...after.difference(before)].map((barcode) => ({
      barcode,
      write: {
        Put: {
          TableName,
          Item: { barcode, sku: to.sku },
          ConditionExpression: 'attribute_not_exists(barcode)',
        },
      },
    })),
    ...[...before.difference(after)].map((barcode) => ({
      barcode,
      write: { Delete: { TableName, Key: { barcode } } },
    })),
  ];
}

/** What to write so that exactly the words of `to` lead to it. */
export function termChanges(
  tables: Tables,
  from: Product | undefined,
  to: Product,
): TransactItem[] {
  const before = termsByKey(from);
  const after = termsByKey(to);
  const TableName = tables.productTerms;
  return [
    ...[...after]
      .filter(([key]) => !before.has(key))
      .map(([, Item]) => ({ Put: { TableName, Item } })),
    ...[...before]
      .filter(([key]) => !after.has(key))
      .map(([, Key]) => ({ Delete: { TableName, Key } })),
  ];
}

function termsByKey(product: Product | undefined): Map<string, ProductTermItem> {
  return new Map(product ? termItems(product).map((item) => [item.term_sku, item]) : []);
}
