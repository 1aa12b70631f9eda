/** Milliseconds since 1970 stand in the first 48 bits, written as twelve hexadecimal digits. */
const TIME_DIGITS = 12;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether `id` can be a sale's: a UUID of version 7 (RFC 9562, section 5.7), in lower case only,
 * because two spellings of one id would be two sales.
 */
export function isSaleId(id: string): boolean {
  return UUID_V7.test(id);
}

/**
 * The instant the sale was made as its id tells it, ISO 8601, UTC, in milliseconds. The time of a
 * sale is a part of its key, so it must follow from the id alone: a retry finds the first result.
 *
 * @throws RangeError when `id` is not a sale's
 */
export function saleTime(id: string): string {
  if (!isSaleId(id)) {
    throw new RangeError(`Not the id of a sale: ${id}`);
  }
  const digits = id.replaceAll('-', '').slice(0, TIME_DIGITS);
  return new Date(Number.parseInt(digits, 16)).toISOString();
}
