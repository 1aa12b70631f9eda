/**
 * Orders text by its UTF-16 code units, for sorting. Unlike a collation it is the same on every
 * device and in every locale, so whatever is decided by it is decided alike everywhere.
 */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
