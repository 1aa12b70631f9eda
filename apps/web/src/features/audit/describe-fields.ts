import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import type { MinorUnits } from '@agentic-retail/domain/money/money';

/** A field that was changed, in words; a side on which there was nothing is empty. */
export interface DescribedField {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Money = (amount: MinorUnits) => string;

const amounts: ReadonlySet<string> = new Set([
  'amount',
  'cost',
  'costs',
  'countedCash',
  'float',
  'price',
  'total',
  'variance',
]);

/** What an entry says of before and after, field by field. */
export function describeFields(
  { before = {}, after = {} }: Pick<AuditEntry, 'before' | 'after'>,
  money: Money,
): DescribedField[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => ({
    label: labelOf(name),
    before: describeValue(before[name], amounts.has(name) ? money : undefined, money),
    after: describeValue(after[name], amounts.has(name) ? money : undefined, money),
  }));
}

/** `taxRates` → `Tax rates`. */
function labelOf(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param asNumber how numbers are written here. @default as they are */
function describeValue(value: unknown, asNumber: Money | undefined, money: Money): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return asNumber ? asNumber(value) : String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    return value.map((part) => describeValue(part, asNumber, money)).join('; ');
  }
  if (typeof value !== 'object') return String(value);
  // In one order, so that both sides can be compared.
  return Object.entries(value)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, part]) => {
      const text = describeValue(part, amounts.has(name) ? money : asNumber, money);
      return `${name} ${text}`;
    })
    .join(', ');
}
