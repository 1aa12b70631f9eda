/**
 * `numerator / denominator`, rounded to the nearest integer, halves up. Exact: the quotient is never
 * held as a fraction.
 *
 * @param numerator a non-negative safe integer
 * @param denominator a positive safe integer
 * @throws RangeError when they are not
 */
export function divideHalfUp(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || numerator < 0) {
    throw new RangeError(`Expected a non-negative safe integer, got ${numerator}`);
  }
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`Expected a positive safe integer, got ${denominator}`);
  }
  const remainder = numerator % denominator;
  const quotient = (numerator - remainder) / denominator;
  // Doubling the remainder could leave the safe integers; what is missing to the next one cannot.
  return remainder >= denominator - remainder ? quotient + 1 : quotient;
}
