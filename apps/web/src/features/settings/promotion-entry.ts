import { parseMoney } from '@agentic-retail/domain/money/parse-money';
import { parsePercent } from '@agentic-retail/domain/money/parse-percent';
import { plainMoney } from '@agentic-retail/domain/money/plain-money';
import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { addDays } from '@agentic-retail/domain/time/add-days';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { startOfDay } from '@agentic-retail/domain/time/start-of-day';
import { parseUnits } from '../../lib/parse-units.ts';

export type PromotionScope = 'shop' | 'category' | 'products';

/** A promotion as it is typed in; what its kind does not use is kept for a change of mind. */
export interface PromotionEntry {
  readonly name: string;
  readonly kind: Promotion['kind'];
  readonly percent: string;
  readonly amount: string;
  readonly buy: string;
  readonly pay: string;
  readonly scope: PromotionScope;
  readonly category: string;
  readonly skus: readonly string[];
  /** First and last day, YYYY-MM-DD; empty for no limit. */
  readonly firstDay: string;
  readonly lastDay: string;
}

type Shop = Pick<ShopSettings, 'currency' | 'timeZone'>;

export const newEntry: PromotionEntry = {
  name: '',
  kind: 'percent',
  percent: '',
  amount: '',
  buy: '3',
  pay: '2',
  scope: 'shop',
  category: '',
  skus: [],
  firstDay: '',
  lastDay: '',
};

/** A promotion of the shop, to be changed. Its limits are shown as whole days of the shop's. */
export function entryOf(promotion: Promotion, { currency, timeZone }: Shop): PromotionEntry {
  const { name, kind, category, skus, startsAt, endsAt } = promotion;
  const scope = category !== undefined ? 'category' : skus !== undefined ? 'products' : 'shop';
  return {
    ...newEntry,
    name,
    kind,
    scope,
    category: category ?? '',
    skus: skus ?? [],
    firstDay: startsAt === undefined ? '' : businessDate(startsAt, timeZone),
    lastDay: endsAt === undefined ? '' : lastDayBefore(endsAt, timeZone),
    ...(promotion.kind === 'percent' && { percent: String(promotion.percent / 100) }),
    ...(promotion.kind === 'amount' && { amount: plainMoney(promotion.amount, currency) }),
    ...(promotion.kind === 'multibuy' && {
      buy: String(promotion.buy),
      pay: String(promotion.pay),
    }),
  };
}

function lastDayBefore(endsAt: string, timeZone: string): string {
  return businessDate(new Date(Date.parse(endsAt) - 1).toISOString(), timeZone);
}

/** What was typed as a promotion; nothing, while something is missing or impossible. */
export function readPromotion(
  entry: PromotionEntry,
  id: string,
  { currency, timeZone }: Shop,
): Promotion | undefined {
  const { name, scope, category, skus, firstDay, lastDay } = entry;
  const kind = readKind(entry, currency);
  const isScoped = scope === 'shop' || (scope === 'category' ? category !== '' : skus.length > 0);
  const isInOrder = firstDay === '' || lastDay === '' || firstDay <= lastDay;
  if (kind === undefined || name.trim() === '' || !isScoped || !isInOrder) return undefined;
  return {
    id,
    name: name.trim(),
    ...kind,
    ...(scope === 'category' && { category }),
    ...(scope === 'products' && { skus }),
    ...(firstDay !== '' && { startsAt: startOfDay(firstDay, timeZone) }),
    ...(lastDay !== '' && { endsAt: startOfDay(addDays(lastDay, 1), timeZone) }),
  };
}

function readKind({ kind, percent, amount, buy, pay }: PromotionEntry, currency: string) {
  switch (kind) {
    case 'percent': {
      const share = parsePercent(percent);
      return share ? ({ kind, percent: share } as const) : undefined;
    }
    case 'amount': {
      const money = parseMoney(amount, currency);
      return money.ok && money.value > 0 ? ({ kind, amount: money.value } as const) : undefined;
    }
    case 'multibuy': {
      const [bought, paid] = [parseUnits(buy, 1), parseUnits(pay, 1)];
      const isMultibuy = bought !== undefined && paid !== undefined && paid < bought;
      return isMultibuy && bought <= 100 ? ({ kind, buy: bought, pay: paid } as const) : undefined;
    }
  }
}
