import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import { fieldName } from './field-names.ts';
import { type Formats, valueWords } from './value-words.ts';

/** A field that was changed, in words; a side on which there was nothing is empty. */
export interface DescribedField {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Ids that tell people nothing: the subject leads to what they are of. */
const internal: ReadonlySet<string> = new Set(['movementId', 'refundId', 'stockChangeId']);

/** A table gives fields back in any order; these come first, and then the others by their names. */
const first: readonly string[] = [
  'name',
  'receiptNumber',
  'timestamp',
  'cashier',
  'sentBy',
  'registerId',
  'sessionId',
  'kind',
  'lines',
  'discount',
  'amount',
  'total',
  'payouts',
  'price',
  'cost',
  'taxClass',
  'taxRates',
  'pricesIncludeTax',
  'requiresCashSession',
  'promotions',
  'quantityChange',
  'cause',
  'productsCounted',
  'productsDiffering',
  'unitsMissing',
  'unitsTooMany',
];

/** What an entry says of before and after, field by field. */
export function describeFields(
  { before = {}, after = {} }: Pick<AuditEntry, 'before' | 'after'>,
  formats: Formats,
): DescribedField[] {
  const fields = new Map<string, DescribedField>();
  const names = new Set([...Object.keys(before), ...Object.keys(after)].filter(isTold));
  for (const name of [...names].sort(byPlace)) {
    const label = fieldName(name);
    // The same may have another name on either side.
    const known = fields.get(label);
    fields.set(label, {
      label,
      before: known?.before || describeValue(name, before[name], formats),
      after: known?.after || describeValue(name, after[name], formats),
    });
  }
  return [...fields.values()];
}

function isTold(name: string): boolean {
  return !internal.has(name);
}

function byPlace(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || a.localeCompare(b);
}

function placeOf(name: string): number {
  const place = first.indexOf(name);
  return place === -1 ? first.length : place;
}

function describeValue(name: string, value: unknown, formats: Formats): string {
  if (value === undefined) return '';
  if (hasWords(name)) {
    // A field of that name is always of that type: services write entries from their own types.
    const words = valueWords[name] as (value: unknown, formats: Formats) => string;
    return words(value, formats);
  }
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map(String).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function hasWords(name: string): name is keyof typeof valueWords {
  return Object.hasOwn(valueWords, name);
}
