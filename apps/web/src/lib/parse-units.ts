/** The most units of a product that the API takes. */
export const MOST_UNITS = 1_000_000;

/** The whole number of units in a field, from `least` on; nothing, when it is none. */
export function parseUnits(text: string, least: 0 | 1): number | undefined {
  if (!/^\d{1,7}$/.test(text.trim())) return undefined;
  const units = Number(text);
  return units >= least && units <= MOST_UNITS ? units : undefined;
}
