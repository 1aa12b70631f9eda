/** The latest millisecond that 48 bits can tell, in the year 10889. */
const LAST_MILLISECOND = 2 ** 48 - 1;

const RANDOM_BYTES = 10;

/**
 * A new sale's id: a UUID of version 7 (RFC 9562, section 5.7). The till makes it before the sale
 * is sent, so that sending twice can never sell twice.
 *
 * @param timeMs milliseconds since 1970
 * @param random ten bytes from a cryptographic source
 * @throws RangeError when the time does not fit in 48 bits or the bytes are not ten
 */
export function makeSaleId(timeMs: number, random: Uint8Array): string {
  if (!Number.isSafeInteger(timeMs) || timeMs < 0 || timeMs > LAST_MILLISECOND) {
    throw new RangeError(`Not a time a sale can have: ${timeMs}`);
  }
  if (random.length !== RANDOM_BYTES) {
    throw new RangeError(`Expected ${RANDOM_BYTES} random bytes, got ${random.length}`);
  }
  const time = timeMs.toString(16).padStart(12, '0');
  const noise = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // The version takes the place of one random digit, the variant that of the upper half of another.
  const variant = ((Number.parseInt(noise.charAt(4), 16) & 0b0011) | 0b1000).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${noise.slice(1, 4)}`,
    `${variant}${noise.slice(5, 8)}`,
    noise.slice(8),
  ].join('-');
}
