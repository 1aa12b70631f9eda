import * as z from 'zod/mini';
import * as fields from '../fields.ts';

/** Asks by trying: the list of supported names leaves out newer ones, such as Asia/Kolkata. */
function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    // Plain offsets work too, but know no summer time.
    return /^[A-Za-z]/.test(value);
  } catch {
    return false;
  }
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Without `category` and `skus` it covers the whole shop. */
const promotionTerms = {
  id: fields.sku,
  name: fields.text(80),
  category: z.exactOptional(fields.text(80)),
  skus: z.exactOptional(z.array(fields.sku).check(z.minLength(1), z.maxLength(500))),
  startsAt: z.exactOptional(fields.timestamp),
  endsAt: z.exactOptional(fields.timestamp),
};

const promotion = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...promotionTerms,
      kind: z.literal('percent'),
      /** Off every line, in basis points. */
      percent: z.int().check(z.minimum(1), z.maximum(10_000)),
    }),
    z.strictObject({
      ...promotionTerms,
      kind: z.literal('amount'),
      /** Off each unit. */
      amount: fields.price.check(z.minimum(1)),
    }),
    z
      .strictObject({
        ...promotionTerms,
        kind: z.literal('multibuy'),
        buy: z.int().check(z.minimum(2), z.maximum(100)),
        pay: z.int().check(z.minimum(1), z.maximum(99)),
      })
      .check(z.refine((it) => it.pay < it.buy, { error: 'must be less than buy', path: ['pay'] })),
  ])
  .check(
    z.refine((it) => it.category === undefined || it.skus === undefined, {
      error: 'must not be given beside skus',
      path: ['category'],
    }),
    z.refine(({ startsAt, endsAt }) => !startsAt || !endsAt || isBefore(startsAt, endsAt), {
      error: 'must be later than startsAt',
      path: ['endsAt'],
    }),
  );

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

export const shopDetails = {
  name: fields.text(80),
  /** ISO 4217. */
  currency: fields.currency,
  /** BCP 47. */
  locale: z.string().check(z.refine(isLocale, 'must be a BCP 47 tag like en-GB')),
  timeZone: z.string().check(z.refine(isTimeZone, 'must be an IANA time zone like Europe/London')),
  pricesIncludeTax: z.boolean(),
  taxRates: z.strictObject({
    standard: fields.basisPoints,
    reduced: fields.basisPoints,
    zero: fields.basisPoints,
  }),
  /** Whether a register sells, and gives cash back, only in a cash session. */
  requiresCashSession: z.boolean(),
  /** A line takes part in the first that covers it and takes something off. */
  promotions: z.array(promotion).check(
    z.maxLength(100),
    z.refine(
      (all) => new Set(all.map((promotion) => promotion.id)).size === all.length,
      'must not use an id twice',
    ),
  ),
};

export const shopSchema = z.strictObject({ ...shopDetails, version: z.int() });
