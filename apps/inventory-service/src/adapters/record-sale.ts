import { takingsOfSale } from '@agentic-retail/domain/register/takings';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { asBooked } from '@agentic-retail/domain/sale/as-booked';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import type { Shortage } from '@agentic-retail/domain/sale/sale-error';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import {
  conditionalWrite,
  type FailedCondition,
  type TransactItem,
} from '@agentic-retail/service-kit/conditional-write';
import { currentTiming } from '@agentic-retail/service-kit/timing';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { NotRecorded, SaleGround } from '../ports/sale-repository.ts';
import { consumeApproval } from './approval-item.ts';
import { countInSession } from './cash-session-item.ts';
import { numberReceipt } from './number-receipt.ts';
import { offlineWrites } from './offline-writes.ts';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';
import { takeStock } from './take-stock.ts';
import { toTransactionItem } from './transaction-item.ts';

/** With it eight terminals at one register get on twice as fast as without, measured. */
const longestPauseMs = 100;

/** What one item of the write is about. */
type About = 'sale' | 'product' | 'log' | 'receipt' | 'session' | 'approval' | 'offline';
type Part = readonly [About, TransactItem];
type Failed = FailedCondition & { readonly about: About | undefined };

/**
 * Writes a sale and all that belongs to it. Each number that another sale takes first is one sale
 * more of the register, so that of any number of terminals at it somebody always goes on; the
 * client begins no attempt that the request has no time for.
 */
export async function recordSale(
  client: DynamoDBDocumentClient,
  tables: Tables,
  draft: SaleDraft,
  fingerprint: string,
  ground: SaleGround,
): Promise<Result<Transaction, NotRecorded>> {
  const { registerId } = draft.transaction;
  const { sessionId } = ground;
  let { lastReceipt } = ground;
  let lost = 0;
  for (;;) {
    const number = receiptNumber(registerId, lastReceipt + 1);
    const transaction = asBooked(draft.transaction, { receiptNumber: number, sessionId });
    const parts: readonly Part[] = [
      ['sale', putSale(tables, transaction, fingerprint)],
      ...stockParts(tables, draft, ground),
      ['receipt', numberReceipt(tables, registerId, lastReceipt)],
      ...besides(tables, transaction),
    ];
    const written = await conditionalWrite(
      client,
      parts.map(([, item]) => item),
    );
    if (written.ok) return ok(transaction);
    const failed = written.error.map((each) => ({ ...each, about: parts[each.index]?.[0] }));
    const reason = whyNot(draft, ground, failed);
    if (reason) return fail(reason);
    lastReceipt = Number(failed[0]?.item?.last_receipt ?? 0);
    // At random, so that those who met here don't meet again; whoever has lost often comes sooner.
    const { pause, random } = currentTiming();
    await pause((random() * longestPauseMs) / ++lost);
  }
}

function putSale(tables: Tables, transaction: Transaction, fingerprint: string): TransactItem {
  return {
    Put: {
      TableName: tables.transactions,
      Item: toTransactionItem({ transaction, fingerprint }),
      ConditionExpression: 'attribute_not_exists(transaction_id)',
    },
  };
}

function stockParts(
  tables: Tables,
  { transaction, stockChanges }: SaleDraft,
  { products }: SaleGround,
): Part[] {
  const short = transaction.conflicts?.find(({ kind }) => kind === 'stock-short');
  const shortLines = short?.kind === 'stock-short' ? short.lines : [];
  const availableOf = new Map(shortLines.map(({ sku, available }) => [sku, available]));
  return [
    ...stockChanges.map(({ sku, quantityChange }): Part => {
      const version = products.get(sku)?.version ?? 0;
      const take = { sku, quantity: -quantityChange, version, available: availableOf.get(sku) };
      return ['product', takeStock(tables, take)];
    }),
    ...stockChanges.map((change): Part => {
      const Item = toStockChangeItem(change);
      return ['log', { Put: { TableName: tables.inventoryLogs, Item } }];
    }),
  ];
}

function besides(tables: Tables, transaction: Transaction): Part[] {
  const { id, sessionId, approval } = transaction;
  const parts: Part[] = [];
  if (sessionId !== undefined) {
    const takings = takingsOfSale(transaction);
    parts.push(['session', countInSession(tables, sessionId, 'sales', takings)]);
  }
  if (approval !== undefined) {
    parts.push(['approval', consumeApproval(tables, approval.id, id)]);
  }
  for (const item of offlineWrites(tables, transaction)) parts.push(['offline', item]);
  return parts;
}

/** Nothing, when only the number was taken meanwhile. */
function whyNot(
  { transaction, stockChanges }: SaleDraft,
  { products }: SaleGround,
  failed: readonly Failed[],
): NotRecorded | undefined {
  const has = (about: About) => failed.some((each) => each.about === about);
  if (has('sale')) return { reason: 'recorded-before' };
  if (has('session')) return { reason: 'session-closed' };
  if (has('approval')) return { reason: 'approval-used' };
  const shortages: Shortage[] = [];
  for (const { about, index, item } of failed) {
    if (about !== 'product') continue;
    // The first item of the write is the sale itself, then come the products in order.
    const change = stockChanges[index - 1];
    const product = change && products.get(change.sku);
    // What has happened is never short: there is more or less of it now than was read.
    if (!product || item?.version !== product.version || transaction.sentBy) {
      return { reason: 'products-changed' };
    }
    shortages.push({
      sku: change.sku,
      name: product.name,
      requested: -change.quantityChange,
      available: Math.max(0, Number(item.stock_quantity)),
    });
  }
  return shortages.length > 0 ? { reason: 'short', shortages } : undefined;
}
