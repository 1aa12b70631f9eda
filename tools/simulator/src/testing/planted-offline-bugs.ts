import type { TransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { carryOut, change, changeOffline, isOf, type PlantedBug, weaken } from './plant.ts';

type Kind = NonNullable<TransactionItem['conflicts']>[number]['kind'];

/** Leaves out one way in which a sale differs from the books. */
const leaveOut = (kind: Kind) =>
  changeOffline(({ conflicts = [] }) => ({
    conflicts: conflicts.filter((each) => each.kind !== kind),
  }));

const isOfflineSale = (items: readonly TransactItem[]) =>
  items.some(({ Put }) => Put?.Item?.sent_by !== undefined);

/** Of sales made offline. */
export const plantedOfflineBugs: Readonly<Record<string, PlantedBug>> = {
  'a sale made offline is recorded as often as it is told': {
    plant: carryOut((items, send, tables) =>
      send(
        items.map((item) => {
          if (!isOfflineSale(items) || !isOf(tables.transactions, item) || !item.Put) return item;
          const { ConditionExpression: _, ...rest } = item.Put;
          return { Put: rest } as TransactItem;
        }),
      ),
    ),
    from: 41,
    words: /its log comes to|the audit has offline-sale-recorded/,
  },
  'a sale made offline is recorded at the prices of the books': {
    plant: changeOffline(({ total, conflicts = [] }) => {
      const price = conflicts.find(({ kind }) => kind === 'price-changed');
      return { total: price?.kind === 'price-changed' ? (price.listed ?? total) : total };
    }),
    from: 3,
    words: /has not the figures of the till/,
  },
  'a sale made offline says nothing of its other prices': {
    plant: leaveOut('price-changed'),
    from: 3,
    words: /, its price is/,
  },
  'a sale made offline says nothing of its other receipt': {
    plant: leaveOut('receipt-renumbered'),
    from: 11,
    words: /says nothing of receipt-renumbered/,
  },
  'a sale made offline says nothing of its session that never was': {
    plant: leaveOut('session-unknown'),
    from: 7,
    words: /says nothing of session-unknown/,
  },
  'a sale made offline says nothing of its missing session': {
    plant: leaveOut('session-missing'),
    from: 17,
    words: /says nothing of session-missing/,
  },
  'a sale made offline says nothing of what is not sold any more': {
    plant: leaveOut('product-removed'),
    from: 72,
    words: /not sold any more are/,
  },
  'a sale made offline names no count': {
    plant: changeOffline(() => ({ count_id: undefined })),
    from: 3,
    words: /names the count undefined/,
  },
  'a sale made offline goes into the session it was rung up in': {
    plant: carryOut((items, send, tables) => {
      const sale = items.find(({ Put }) => Put?.Item?.sent_by)?.Put?.Item as
        | TransactionItem
        | undefined;
      const late = sale?.conflicts?.find(({ kind }) => kind === 'session-closed');
      if (late?.kind !== 'session-closed') return send(items);
      const { sessionId } = late;
      return send(
        items.map((item) => {
          if (isOf(tables.transactions, item)) {
            return { Put: { ...item.Put, Item: { ...sale, session_id: sessionId } } };
          }
          if (!isOf(tables.cashSessions, item) || !item.Update) return item;
          const { ConditionExpression: _, ExpressionAttributeNames: __, ...rest } = item.Update;
          const { ':open': ___, ...values } = rest.ExpressionAttributeValues ?? {};
          const Key = { session_id: sessionId };
          return { Update: { ...rest, Key, ExpressionAttributeValues: values } };
        }) as TransactItem[],
      );
    }),
    from: 31,
    words: /Z does not equal its transactions/,
  },
  'a sale made offline is not marked as late': {
    plant: change((item) =>
      String(item.Put?.Item?.document_id).startsWith('late#') ? undefined : item,
    ),
    from: 11,
    words: /the marks of late sales/,
  },
  'what a sale made offline was short of calls for no count': {
    plant: change((item, tables) =>
      isOf(tables.counts, item) && item.Update?.UpdateExpression?.includes('if_not_exists')
        ? undefined
        : item,
    ),
    from: 3,
    words: /the counts of that are of/,
  },
  'what was missing is what was missing when somebody looked': {
    plant: weaken(
      'products',
      'version = :version AND stock_quantity = :available',
      'version = :version AND :available = :available',
    ),
    from: 16,
    words: /were left, not/,
  },
  'a sale made offline is not in the audit': {
    plant: change((item, tables) =>
      isOf(tables.auditLog, item) && item.Put?.Item?.kind === 'offline-sale-recorded'
        ? undefined
        : item,
    ),
    from: 3,
    words: /the audit has offline-sale-recorded/,
  },
};
