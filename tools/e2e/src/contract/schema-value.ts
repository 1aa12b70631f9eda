import fc from 'fast-check';

/** A JSON schema, as far as the document uses it. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** With `additionalProperties`: an object of some of these names. */
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

type Known = ReadonlyMap<string, fc.Arbitrary<string>>;

/** Values that a schema allows, but for rules it can only tell in words. */
export function schemaValue(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => schemaValue(option, known, name)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return known.get(name) ?? text(schema);
    case 'integer':
    case 'number':
      return whole(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return list(schema, known, name);
    case 'object':
      return object(schema, known);
    default:
      throw new Error(`no values are made for ${JSON.stringify(schema)}`);
  }
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return instant();
  if (format === 'date') return instant().map((time) => time.slice(0, 10));
  // Digits of a code, and the like.
  if (pattern?.startsWith('^\\d')) return fc.stringMatching(new RegExp(pattern));
  const size = { minLength: Math.max(1, minLength), maxLength: Math.min(40, maxLength) };
  return fc.oneof(
    fc.string({ unit: 'grapheme-ascii', ...size }),
    fc.string({ unit: 'grapheme', ...size }),
    fc.constantFrom('Loaf', 'Bäckerei', 'x'.repeat(size.maxLength)),
  );
}

function instant(): fc.Arbitrary<string> {
  const range = { min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true };
  return fc.date(range).map((date) => date.toISOString());
}

/** Mostly small ones, and both ends. */
function whole({ minimum = 0, maximum = 1_000 }: Schema): fc.Arbitrary<number> {
  const low = Math.max(minimum, -1_000);
  const high = Math.max(low, Math.min(maximum, 1_000));
  return fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: low, max: Math.min(high, low + 6) }) },
    { weight: 2, arbitrary: fc.integer({ min: low, max: high }) },
    { weight: 1, arbitrary: fc.constantFrom(minimum, maximum) },
  );
}

function list({ items = {}, minItems = 0, maxItems = 3 }: Schema, known: Known, name: string) {
  const size = { minLength: minItems, maxLength: Math.max(minItems, Math.min(3, maxItems)) };
  return fc.array(schemaValue(items, known, name), size);
}

function object(schema: Schema, known: Known) {
  const { required = [], propertyNames, additionalProperties } = schema;
  const named = propertyNames?.enum?.map((name) => [name, additionalProperties as Schema]);
  const properties: Readonly<Record<string, Schema>> =
    schema.properties ?? Object.fromEntries(named ?? []);
  const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      schemaValue(property, known, name),
    ]),
  );
  return fc.record(fields, { requiredKeys: [...required] });
}
