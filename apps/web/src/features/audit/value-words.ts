import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { Role } from '@agentic-retail/domain/identity/role';
import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { SaleConflict } from '@agentic-retail/domain/offline/sale-conflict';
import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import type { Payout, RefundLine } from '@agentic-retail/domain/refund/refund';
import { roleName } from '../../lib/role-names.ts';
import { shortSaleId } from '../../lib/short-sale-id.ts';
import { conflictNames } from './conflict-names.ts';

/** How the shop writes amounts and times. */
export interface Formats {
  readonly money: (amount: MinorUnits) => string;
  /** Of an ISO 8601 time. */
  readonly time: (at: string) => string;
}

type PerName = Readonly<Record<string, number>>;
type GivenLine = Pick<RefundLine, 'sku' | 'quantity' | 'backToStock'>;

const money = (amount: MinorUnits, formats: Formats) => formats.money(amount);
const nameOf = ({ name }: Actor) => name;
const percent = (basisPoints: number) => `${basisPoints / 100} %`;

/** `part_received` → `Part received`. */
function inWords(code: string): string {
  const words = code.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One line for each, in one order, so that both sides can be compared. */
function perName(of: PerName, write: (value: number) => string): string {
  return Object.entries(of)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => `${name}: ${write(value)}`)
    .join('\n');
}

/** Values of the fields that need words of their own; several stand one below the other. */
export const valueWords = {
  amount: money,
  cost: money,
  countedCash: money,
  float: money,
  price: money,
  total: money,
  variance: money,
  cause: inWords,
  kind: inWords,
  state: inWords,
  status: inWords,
  taxClass: inWords,
  cashier: nameOf,
  sentBy: nameOf,
  role: (role: Role | null) => roleName(role),
  sessionId: shortSaleId,
  timestamp: (at: string, { time }: Formats) => time(at),
  isEnabled: (isEnabled: boolean) => (isEnabled ? 'Active' : 'Disabled'),
  pricesIncludeTax: (isIncluded: boolean) => (isIncluded ? 'Tax is included' : 'Tax is added'),
  requiresCashSession: (isRequired: boolean) =>
    isRequired ? 'Only in a cash session' : 'Also without a cash session',
  quantityChange: (units: number) => (units > 0 ? `+${units}` : `−${-units}`),
  quantities: (units: PerName) => perName(units, String),
  costs: (costs: PerName, formats: Formats) => perName(costs, formats.money),
  taxRates: (rates: PerName) =>
    perName(
      Object.fromEntries(Object.entries(rates).map(([name, rate]) => [inWords(name), rate])),
      percent,
    ),
  conflicts: (kinds: readonly SaleConflict['kind'][]) =>
    kinds.map((kind) => conflictNames[kind]).join('\n'),
  discount: (amount: number, { money }: Formats) => money(amount),
  lines: (given: readonly GivenLine[]) =>
    given
      .map(({ sku, quantity, backToStock }) => `${quantity} × ${sku}, ${backToStock} back to stock`)
      .join('\n'),
  payouts: (payouts: readonly Payout[], formats: Formats) =>
    payouts
      .map((payout) =>
        payout.method === 'cash'
          ? `${formats.money(payout.amount)} in cash`
          : `${formats.money(payout.amount)} to the card`,
      )
      .join('\n'),
  promotions: (promotions: readonly Promotion[], formats: Formats) =>
    promotions.map((promotion) => describePromotion(promotion, formats)).join('\n'),
} as const;

function describePromotion(promotion: Promotion, formats: Formats): string {
  const { name, category, skus, startsAt, endsAt } = promotion;
  const scope = category ?? skus?.join(', ') ?? 'whole shop';
  const from = startsAt === undefined ? '' : `, from ${formats.time(startsAt)}`;
  const until = endsAt === undefined ? '' : `, until ${formats.time(endsAt)}`;
  return `${name}: ${giftOf(promotion, formats)}, ${scope}${from}${until}`;
}

function giftOf(promotion: Promotion, formats: Formats): string {
  switch (promotion.kind) {
    case 'percent':
      return `${percent(promotion.percent)} off`;
    case 'amount':
      return `${formats.money(promotion.amount)} off each`;
    case 'multibuy':
      return `buy ${promotion.buy}, pay ${promotion.pay}`;
  }
}
