/** A number that was written with a hyphen gets the sign that is as wide as a plus: −3, not -3. */
export function typographicMinus(written: string): string {
  return written.replace('-', '−');
}
