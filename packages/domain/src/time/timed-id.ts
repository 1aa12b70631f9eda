/** Milliseconds since 1970 stand in the first 48 bits, written as twelve hexadecimal digits. */
const TIME_DIGITS = 12;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether `id` is one that a device makes for what it is about to send: a UUID of version 7 (RFC 9562,
 * section 5.7), in lower case only, because two spellings of one id would be two things.
 */
export function isTimedId(id: string): boolean {
  return UUID_V7.test(id);
}

/**
 * The instant `id` was made, ISO 8601, UTC, in milliseconds: where a time is a part of a key, the key
 * follows from the id alone, and a retry finds the first result.
 *
 * @throws RangeError when `id` is no such id
 */
export function timeOfId(id: string): string {
  if (!isTimedId(id)) {
    throw new RangeError(`Not a UUID of version 7: ${id}`);
  }
  const digits = id.replaceAll('-', '').slice(0, TIME_DIGITS);
  return new Date(Number.parseInt(digits, 16)).toISOString();
}
