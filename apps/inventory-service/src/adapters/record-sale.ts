import { takingsOfSale } from '@agentic-retail/domain/register/takings';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { asBooked } from '@agentic-retail/domain/sale/as-booked';
import type { SaleDraft } from '@agentic-retail/domain/sale/draft-sale';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { conditionalWrite, type TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { currentTiming } from '@agentic-retail/service-kit/timing';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { NotRecorded, SaleGround } from '../ports/sale-repository.ts';
import { consumeApproval } from './approval-item.ts';
import { countInSession } from './cash-session-item.ts';
import { hadNamedSession } from './had-named-session.ts';
import { numberReceipt } from './number-receipt.ts';
import { offlineWrites } from './offline-writes.ts';
import { toStockChangeItem } from './stock-change-item.ts';
import type { Tables } from './tables.ts';
import { takeStock } from './take-stock.ts';
import { toTransactionItem } from './transaction-item.ts';
import { type About, whyNotRecorded } from './why-not-recorded.ts';

/** With it eight terminals at one register get on twice as fast as without, measured. */
const longestPauseMs = 100;

type Part = readonly [About, TransactItem];

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
  const hadNamed = await hadNamedSession(client, tables, draft.transaction, sessionId);
  let { lastReceipt } = ground;
  let lost = 0;
  for (;;) {
    const register = {
      register_id: registerId,
      last_receipt: lastReceipt,
      ...(sessionId !== undefined && { open_session_id: sessionId }),
    };
    const number = receiptNumber(registerId, lastReceipt + 1);
    const transaction = asBooked(draft.transaction, {
      receiptNumber: number,
      sessionId,
      hadNamed,
      requiresSession: ground.settings.requiresCashSession,
    });
    const parts: readonly Part[] = [
      ['sale', putSale(tables, transaction, fingerprint)],
      ...stockParts(tables, draft, ground),
      ['receipt', numberReceipt(tables, register)],
      ...besides(tables, transaction),
    ];
    const written = await conditionalWrite(
      client,
      parts.map(([, item]) => item),
    );
    if (written.ok) return ok(transaction);
    const failed = written.error.map((each) => ({ ...each, about: parts[each.index]?.[0] }));
    const reason = whyNotRecorded(draft, ground, failed);
    if (reason) return fail(reason);
    const taken = failed.find(({ about }) => about === 'receipt');
    if (!taken) throw new Error(`sale ${transaction.id}: nothing that failed can be in its way`);
    lastReceipt = Number(taken.item?.last_receipt ?? 0);
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
