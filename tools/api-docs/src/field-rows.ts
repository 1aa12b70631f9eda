import type { Schema } from './document.ts';

/** A field of a body: where it is, what it may be, and whether it has to be there. */
export type FieldRow = readonly [name: string, rule: string, presence: string];

/** Every field of an object, of objects within it too: `lines[].sku`. */
export function fieldRows(schema: Schema, prefix = ''): FieldRow[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([field, property]) => {
    const name = prefix + field;
    const presence = required.includes(field) ? 'always' : '';
    return [[name, ruleOf(property), presence] as const, ...rowsWithin(property, name)];
  });
}

function rowsWithin(schema: Schema, name: string): FieldRow[] {
  if (schema.items) return rowsWithin(schema.items, `${name}[]`);
  const options = schema.anyOf ?? schema.oneOf ?? [];
  if (options.length > 0) {
    return options.flatMap((option) => rowsWithin(option, `${name}${kindOf(option)}`));
  }
  return fieldRows(schema, `${name}.`);
}

/** What tells one form of an object from the others: ` (method: cash)`. */
function kindOf({ properties = {} }: Schema): string {
  const constant = Object.entries(properties).find(([, { const: value }]) => value !== undefined);
  return constant ? ` (${constant[0]}: ${constant[1].const})` : '';
}

/** What a value has to be, in words. */
export function ruleOf(schema: Schema): string {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return [...new Set(options.map(ruleOf))].join(', or ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  const words = [wordsOf(schema), schema.description ?? []].flat().join('; ');
  return schema.default === undefined ? words : `${words}; ${code(schema.default)} if left out`;
}

function wordsOf(schema: Schema): string {
  const { type, items = {}, minItems, maxItems } = schema;
  switch (type) {
    case 'string':
      return textRule(schema);
    case 'integer':
    case 'number':
      return [type === 'integer' ? 'whole number' : 'number', numberRange(schema)].join('');
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return `list${range(minItems, maxItems)}: ${ruleOf(items)}`;
    default:
      return 'object';
  }
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'UTC time like 2026-01-31T09:30:00Z',
  date: 'date like 2026-01-31',
  email: 'email address',
};

function textRule({ format = '', pattern, description, minLength, maxLength }: Schema): string {
  const known = formats[format];
  if (known !== undefined) return known;
  // Words say more than a pattern.
  const rule = description === undefined && pattern ? `; matches ${code(pattern)}` : '';
  const size = range(minLength, maxLength);
  const length = size === '' ? '' : `${size} characters`;
  return `text${length}${rule}`;
}

/** Bounds that every whole number of JSON has are none. */
function numberRange({ minimum, maximum }: Schema): string {
  const min = minimum === -Number.MAX_SAFE_INTEGER ? undefined : minimum;
  const max = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  return range(min, max);
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return '';
  if (max === undefined) return ` of at least ${min}`;
  return min === undefined ? ` of at most ${max}` : ` of ${min} to ${max}`;
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
