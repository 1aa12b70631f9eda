import type { Product } from '@agentic-retail/domain/product/product';
import { matchesWords, searchWords } from '@agentic-retail/domain/product/search-words';
import { ok, type Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import {
  cursorOf,
  type Key,
  keyOf,
  type Page,
  refusedCursor,
  refuseForeignCursor,
} from '@agentic-retail/service-kit/read-page';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ProductFilter } from '../ports/product-repository.ts';
import { batchRead } from './batch-read.ts';
import { fromProductItem, type ProductItem } from './product-item.ts';
import { bucketOf, type ProductTermItem, skuOfTerm, termItems } from './product-term-item.ts';
import type { Tables } from './tables.ts';

/** Candidates that don't match in full are skipped, so a page may take several reads. */
const readsPerPage = 10;
/** What one batch of reads takes. */
const termsPerRead = 100;
/** Words that are compared by how many products they lead to; the others are shorter. */
const wordsCompared = 4;

/**
 * One page of the products that the words lead to. The word that leads to the fewest is looked up in
 * the table of words, the others are compared with what it finds; the cost follows the page, not the
 * catalogue.
 */
export async function searchProductPage(
  client: DynamoDBDocumentClient,
  tables: Tables,
  words: readonly string[],
  filter: ProductFilter,
): Promise<Result<Page<Product>, InvalidRequest>> {
  const longestFirst = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  const begun = pageBefore(filter.cursor, longestFirst);
  if (!begun.ok) return begun;
  const rarest = begun.value?.word ?? (await rarestOf(client, tables, longestFirst));
  const found = new Map<string, Product>();
  let position: Key | undefined = begun.value?.end;
  for (let reads = 0; reads < readsPerPage; reads++) {
    const from: Key | undefined = position;
    const read = await refuseForeignCursor(filter.cursor, () =>
      readTerms(client, tables, rarest, from),
    );
    if (!read.ok) return read;
    const terms = (read.value.Items ?? []) as ProductTermItem[];
    const candidates = await readProducts(client, tables, terms.map(skuOfTerm));
    position = read.value.LastEvaluatedKey;
    for (const [at, term] of terms.entries()) {
      const product = candidates.get(skuOfTerm(term));
      if (product && leadsTo(product, term, rarest) && isWanted(product, words, filter)) {
        found.set(product.sku, product);
      }
      if (found.size === filter.limit) {
        const isLast = at === terms.length - 1 && position === undefined;
        position = isLast ? undefined : { bucket: term.bucket, term_sku: term.term_sku };
        break;
      }
    }
    if (position === undefined || found.size === filter.limit) break;
  }
  const nextCursor = cursorOf(position);
  return ok({ items: [...found.values()], ...(nextCursor !== undefined && { nextCursor }) });
}

/** Which word the page before looked up, and where that ended; nothing on the first page. */
function pageBefore(
  cursor: string | undefined,
  words: readonly string[],
): Result<{ readonly word: string; readonly end: Key } | undefined, InvalidRequest> {
  if (cursor === undefined) return ok(undefined);
  for (const word of words) {
    const end = keyOf(cursor, ['bucket', 'term_sku'], { bucket: bucketOf(word) });
    if (end.ok && end.value && String(end.value.term_sku).startsWith(word)) {
      return ok({ word, end: end.value });
    }
  }
  return refusedCursor();
}

/**
 * The word that leads to the fewest products, found by the first read of each. Of words that lead to
 * more than one read gives, it is the longest.
 */
async function rarestOf(
  client: DynamoDBDocumentClient,
  tables: Tables,
  longestFirst: readonly string[],
): Promise<string> {
  const [longest = ''] = longestFirst;
  if (longestFirst.length === 1) return longest;
  const found = await Promise.all(
    longestFirst.slice(0, wordsCompared).map(async (word) => {
      const { Count = 0, LastEvaluatedKey } = await readTerms(client, tables, word, undefined);
      return { word, count: LastEvaluatedKey === undefined ? Count : termsPerRead };
    }),
  );
  const [rarest] = found.toSorted((a, b) => a.count - b.count);
  return rarest?.word ?? longest;
}

/** Of several words that begin alike only the first leads to the product: no page repeats it. */
function leadsTo(product: Product, term: ProductTermItem, word: string): boolean {
  const [first] = termItems(product)
    .map(({ term_sku }) => term_sku)
    .filter((key) => key.startsWith(word))
    .sort();
  return term.term_sku === first;
}

function isWanted(product: Product, words: readonly string[], filter: ProductFilter): boolean {
  return (
    (product.isActive || filter.includeInactive) &&
    (filter.category === undefined || product.category === filter.category) &&
    matchesWords(searchWords(product), words)
  );
}

function readTerms(
  client: DynamoDBDocumentClient,
  tables: Tables,
  word: string,
  from: Key | undefined,
) {
  return client.send(
    new QueryCommand({
      TableName: tables.productTerms,
      KeyConditionExpression: '#bucket = :bucket AND begins_with(term_sku, :word)',
      ExpressionAttributeNames: { '#bucket': 'bucket' },
      ExpressionAttributeValues: { ':bucket': bucketOf(word), ':word': word },
      Limit: termsPerRead,
      ExclusiveStartKey: from,
    }),
  );
}

async function readProducts(
  client: DynamoDBDocumentClient,
  tables: Tables,
  skus: readonly string[],
): Promise<ReadonlyMap<string, Product>> {
  const distinct = [...new Set(skus)];
  if (distinct.length === 0) return new Map();
  const found = await batchRead(client, {
    [tables.products]: distinct.map((sku) => ({ sku })),
  });
  const items = found.in<ProductItem>(tables.products);
  return new Map(items.map((item) => [item.sku, fromProductItem(item)]));
}
