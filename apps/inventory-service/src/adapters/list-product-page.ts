import type { Product } from '@agentic-retail/domain/product/product';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import {
  cursorOf,
  type Key,
  keyOf,
  type Page,
  refuseForeignCursor,
} from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ProductFilter } from '../ports/product-repository.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import type { Tables } from './tables.ts';

/** Inactive products are skipped, so a page may take several reads; it never takes more than these. */
const readsPerPage = 10;

/** One page of the catalogue: of a category from its index, else of the whole table. */
export async function listProductPage(
  client: DynamoDBDocumentClient,
  tables: Tables,
  filter: ProductFilter,
): Promise<Result<Page<Product>, InvalidRequest>> {
  const { category, cursor } = filter;
  const start =
    category === undefined
      ? keyOf(cursor, ['sku'])
      : keyOf(cursor, ['category', 'sku'], { category });
  if (!start.ok) return start;
  const items: ProductItem[] = [];
  let position: Key | undefined = start.value;
  for (let reads = 0; reads < readsPerPage; reads++) {
    const from: Key | undefined = position;
    const read = await refuseForeignCursor(filter.cursor, () =>
      readProducts(client, tables, filter, from, filter.limit - items.length),
    );
    if (!read.ok) return read;
    items.push(...((read.value.Items ?? []) as ProductItem[]));
    position = read.value.LastEvaluatedKey;
    if (position === undefined || items.length >= filter.limit) break;
  }
  const nextCursor = cursorOf(position);
  return ok({
    items: items.map(fromProductItem),
    ...(nextCursor !== undefined && { nextCursor }),
  });
}

function readProducts(
  client: DynamoDBDocumentClient,
  tables: Tables,
  { category, includeInactive }: ProductFilter,
  from: Key | undefined,
  limit: number,
) {
  const read = {
    TableName: tables.products,
    Limit: limit,
    ExclusiveStartKey: from,
    ...(!includeInactive && { FilterExpression: 'is_active = :yes' }),
  };
  const yes = includeInactive ? {} : { ':yes': true };
  if (category === undefined) {
    return client.send(
      new ScanCommand({ ...read, ...(!includeInactive && { ExpressionAttributeValues: yes }) }),
    );
  }
  return client.send(
    new QueryCommand({
      ...read,
      IndexName: 'category-index',
      KeyConditionExpression: 'category = :category',
      ExpressionAttributeValues: { ':category': category, ...yes },
    }),
  );
}
