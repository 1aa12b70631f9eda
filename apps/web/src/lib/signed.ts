/** A number of units with its sign, as people write it: +3, −2, 0. */
export function signed(units: number): string {
  const sign = units < 0 ? '−' : units > 0 ? '+' : '';
  return `${sign}${Math.abs(units).toLocaleString()}`;
}
