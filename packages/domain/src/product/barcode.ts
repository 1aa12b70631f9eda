/** GTIN-8, GTIN-12 (UPC-A), GTIN-13 (EAN-13) and GTIN-14. */
const GTIN = /^(?:\d{8}|\d{12,14})$/;

/** What a shop prints on its own labels. */
const IN_HOUSE = /^[A-Z0-9-]{4,32}$/;

/**
 * Whether a product may carry `code`: a GTIN whose check digit is right, or an in-house code of 4 to
 * 32 capital letters, digits and hyphens. Digits of a GTIN's length are always taken for a GTIN, so
 * that one mistyped digit does not pass for an in-house code.
 */
export function isBarcode(code: string): boolean {
  return GTIN.test(code) ? hasValidCheckDigit(code) : IN_HOUSE.test(code);
}

/**
 * GS1 General Specifications, section 7.9: from the right, the digits count once and three times in
 * turn, beginning with the check digit once, and the sum is a multiple of ten.
 */
function hasValidCheckDigit(gtin: string): boolean {
  const sum = [...gtin]
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
