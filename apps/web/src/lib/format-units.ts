import { typographicMinus } from '@agentic-retail/domain/typographic-minus';

/** A number of units as people write it: 1,200 or −3. */
export function formatUnits(units: number): string {
  // Nothing less nothing is -0, which would be written with its sign.
  return typographicMinus((units + 0).toLocaleString());
}
