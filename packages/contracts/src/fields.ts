import { roles } from '@agentic-retail/domain/identity/role';
import { MAX_AMOUNT } from '@agentic-retail/domain/money/money';
import { isBarcode } from '@agentic-retail/domain/product/barcode';
import { isTimedId } from '@agentic-retail/domain/time/timed-id';
import * as z from 'zod/mini';

/** Who may sell and look things up. */
export const anyRole = roles;
/** Who may change the catalogue, and give money back. */
export { managers } from '@agentic-retail/domain/identity/role';
/** Who may change how the shop itself works. */
export const ownerOnly = ['owner'] as const;

/** A line of text that people read: any script, no control characters, something to see in it. */
export function text(maxLength: number) {
  return z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(maxLength),
      z.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'must not be blank'),
      z.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters'),
    );
}

/** As `text`, but may be empty. */
export function optionalText(maxLength: number) {
  return z
    .string()
    .check(
      z.maxLength(maxLength),
      z.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters'),
    );
}

export const sku = z
  .string()
  .check(
    z.maxLength(64),
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      'must start with a letter or digit and hold only letters, digits, ".", "_" and "-"',
    ),
  );

export const barcode = z
  .string()
  .check(
    z.refine(
      isBarcode,
      'must be a GTIN with a right check digit, or 4 to 32 digits, capital letters or "-"',
    ),
  );

function isCurrency(value: string): boolean {
  return Intl.supportedValuesOf('currency').includes(value);
}

export const currency = z.string().check(z.refine(isCurrency, 'must be an ISO 4217 code like GBP'));

/** Whole minor units of the shop's currency: pence, cents. */
export const amount = z.int().check(z.minimum(0), z.maximum(MAX_AMOUNT));
/** A price of one unit: at most 1,000,000.00 in a currency with two decimals. */
export const price = z.int().check(z.minimum(0), z.maximum(100_000_000));
/** Hundredths of a per cent, at most all of it. */
export const basisPoints = z.int().check(z.minimum(0), z.maximum(10_000));
/** Units in one cart line. */
export const quantity = z.int().check(z.minimum(1), z.maximum(1_000_000));
/** Units on hand; negative after an offline sale of more than there was. */
export const stockQuantity = z.int();

/** The version a change was made from: small enough that the next one is a whole number as well. */
export const version = z.int().check(z.minimum(0), z.maximum(1_000_000_000));

/** Made by the device before it sends, so that sending twice does nothing twice. */
export const timedId = z
  .string()
  .check(z.refine(isTimedId, 'must be a UUID of version 7, in lower case'));

export const actor = z.strictObject({ userId: z.string(), name: z.string() });

export const timestamp = z.iso.datetime();
export const date = z.iso.date();
export const registerId = z
  .string()
  .check(
    z.maxLength(32),
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9-]*$/,
      'must start with a letter or digit and hold only letters, digits and "-"',
    ),
  );

/** Query parameters of every list. */
export const paging = {
  /** Items on a page. */
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)), 50),
  /** `nextCursor` of the page before. */
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
};

/** One page of a list; without `nextCursor` it is the last. */
export function page<T extends z.ZodMiniType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.optional(z.string()) });
}
