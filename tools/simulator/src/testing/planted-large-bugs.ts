import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { carryOut, change, isOf, type PlantedBug, seeNothingIn } from './plant.ts';

/** Of sales and refunds that take more than one write. */
export const plantedLargeBugs: Readonly<Record<string, PlantedBug>> = {
  'a large sale is undone, and its goods stay away': {
    plant: change((item, tables) => {
      const isBack = String(item.Put?.Item?.log_id).endsWith('#undone');
      const isUndone =
        isOf(tables.products, item) &&
        item.Update?.ConditionExpression === 'attribute_exists(sku)' &&
        item.Update.ExpressionAttributeValues?.[':change'] === 1;
      return isBack || isUndone ? undefined : item;
    }),
    from: 142,
    words: /is of no sale/,
    needsLarge: true,
  },
  'a large sale that was begun is left alone': {
    plant: seeNothingIn('pending-index'),
    from: 1263,
    words: /never ended/,
    needsLarge: true,
  },
  'the goods of a large refund are never put back': {
    plant: carryOut((items, send, tables) =>
      send(isPuttingBack(items) ? items.filter((item) => isOf(tables.lineParts, item)) : items),
    ),
    from: 15,
    words: /refund .*: the log has other lines/,
    needsLarge: true,
  },
  'the goods of a large refund are put back before their part says so': {
    plant: carryOut(async (items, send, tables) => {
      if (!isPuttingBack(items)) return send(items);
      const goods = items.filter((item) => !isOf(tables.lineParts, item)).map(everAgain);
      await send(goods);
      return send(items.filter((item) => isOf(tables.lineParts, item)));
    }),
    from: 404,
    words: /its log comes to/,
    needsLarge: true,
  },
};

/** Whether a write puts back the goods of a part of a refund: it moves the part, and makes no refund. */
function isPuttingBack(items: readonly TransactItem[]): boolean {
  const [part, ...rest] = items;
  const isPart = part?.Update?.ExpressionAttributeValues?.[':to'] === 'done';
  return isPart && rest.some(({ Put }) => Put?.Item?.reason === 'refund');
}

/** A log entry that may be there already. */
function everAgain(item: TransactItem): TransactItem {
  if (!item.Put) return item;
  const { ConditionExpression: _, ...rest } = item.Put;
  return { Put: rest } as TransactItem;
}
