import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import * as fields from './fields.ts';

function accepts(schema: z.ZodMiniType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

describe('text', () => {
  const name = fields.text(80);

  it.each([
    'Apple',
    'x',
    '0',
    '  padded  ',
    '🛒',
    '👩🏽‍🌾 eggs',
    'تفاح أخضر',
    'עוגת שוקולד 1 ק"ג',
    '緑のりんご',
    'Łosoś świeży',
    'é (combining)',
    '<script>alert(1)</script>',
    `Robert'); DROP TABLE Products;--`,
    '=HYPERLINK("https://example.com")',
    '{{7*7}} $(id) %s \\n',
    '../../etc/passwd',
    'null',
  ])('takes what people write: %p', (value) => {
    expect(accepts(name, value)).toBe(true);
    expect(name.parse(value)).toBe(value);
  });

  it.each(['', ' ', '\u00a0', '\u3000 \u2003', '\u200b', '\ufeff\u2060', '\u202e'])(
    'refuses what shows nothing: %j',
    (value) => {
      expect(accepts(name, value)).toBe(false);
    },
  );

  it('refuses control characters wherever they stand', () => {
    const control = fc
      .oneof(fc.integer({ min: 0, max: 0x1f }), fc.integer({ min: 0x7f, max: 0x9f }))
      .map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(control, fc.nat(5), (character, at) => {
        const value = `${'Apple'.slice(0, at)}${character}${'Apple'.slice(at)}`;
        expect(accepts(name, value)).toBe(false);
        expect(accepts(fields.optionalText(80), value)).toBe(false);
      }),
    );
  });

  it('refuses halves of characters, which no database keeps', () => {
    const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(half, (surrogate) => {
        expect(accepts(name, `A${surrogate}B`)).toBe(false);
        expect(accepts(fields.optionalText(80), surrogate)).toBe(false);
      }),
    );
  });

  it('takes any printed character of any script, up to the length', () => {
    const printed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((value) => !/[\p{Cc}\p{Cs}]/u.test(value));
    fc.assert(
      fc.property(printed, (value) => {
        const long = `A${value}`.repeat(10);
        expect(accepts(name, `A${value}`)).toBe([...value].length < 80);
        expect(accepts(name, long)).toBe([...long].length <= 80);
      }),
    );
  });

  it.each([null, undefined, 1, true, ['Apple'], { name: 'Apple' }])('is not %p', (value) => {
    expect(accepts(name, value)).toBe(false);
  });

  it('may be empty where that is allowed', () => {
    expect(accepts(fields.optionalText(3), '')).toBe(true);
    expect(accepts(fields.optionalText(3), 'four')).toBe(false);
  });
});

describe('sku', () => {
  const allowed = [...'ABCXYZabcxyz0123456789._-'];

  it('takes letters, digits, dots, underscores and dashes, from a letter or digit on', () => {
    const start = fc.constantFrom(...'AZaz09');
    const rest = fc.string({ unit: fc.constantFrom(...allowed), maxLength: 63 });
    fc.assert(
      fc.property(start, rest, (first, others) => {
        expect(accepts(fields.sku, first + others)).toBe(true);
      }),
    );
  });

  it('refuses anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10 }), (value) => {
        const isFit = value !== '' && [...value].every((sign) => /[\w.-]/.test(sign));
        expect(accepts(fields.sku, value)).toBe(isFit && /^[A-Za-z0-9]/.test(value));
      }),
    );
  });

  it.each(['', '-A', '.', '..', '../A', 'A/B', 'A#B', 'A B', 'A\n', 'Ä', 'A'.repeat(65)])(
    'is not %p',
    (value) => {
      expect(accepts(fields.sku, value)).toBe(false);
    },
  );
});

describe('barcode', () => {
  it.each(['5012345678900', '96385074', 'SHOP-0001', '1234', 'A'.repeat(32)])('is %p', (value) => {
    expect(accepts(fields.barcode, value)).toBe(true);
  });

  it.each([
    '123',
    'A'.repeat(33),
    'shop-0001',
    '5012 345',
    '501234567890\n',
    '5012345678901',
    '٥٠١٢٣',
  ])('is not %p', (value) => {
    expect(accepts(fields.barcode, value)).toBe(false);
  });
});

describe('numbers', () => {
  const cases: readonly [string, z.ZodMiniType, min: number, max: number][] = [
    ['amount', fields.amount, 0, 100_000_000_000],
    ['price', fields.price, 0, 100_000_000],
    ['quantity', fields.quantity, 1, 1_000_000],
  ];

  it.each(cases)('of %s are whole and within their bounds', (_, schema, min, max) => {
    for (const value of [min, max]) expect(accepts(schema, value)).toBe(true);
    for (const value of [min - 1, max + 1, min + 0.5, 2 ** 53, Number.NaN, Infinity, `${min}`]) {
      expect(accepts(schema, value)).toBe(false);
    }
  });
});

describe('times', () => {
  it.each(['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123Z', '2028-02-29T00:00:00Z'])(
    'are UTC: %p',
    (value) => {
      expect(accepts(fields.timestamp, value)).toBe(true);
    },
  );

  it.each([
    '2026-01-31T09:30:00+01:00',
    '2026-01-31T09:30:00',
    '2026-02-29T00:00:00Z',
    '2026-01-31',
  ])('are not %p', (value) => {
    expect(accepts(fields.timestamp, value)).toBe(false);
  });

  it('of days are days of the calendar', () => {
    expect(accepts(fields.date, '2028-02-29')).toBe(true);
    expect(accepts(fields.date, '2026-02-29')).toBe(false);
    expect(accepts(fields.date, '26-2-1')).toBe(false);
  });
});
