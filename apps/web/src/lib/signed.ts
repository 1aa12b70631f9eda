import { formatUnits } from './format-units.ts';

/** A number of units with its sign, as people write it: +3, −2, 0. */
export function signed(units: number): string {
  return units > 0 ? `+${formatUnits(units)}` : formatUnits(units);
}
