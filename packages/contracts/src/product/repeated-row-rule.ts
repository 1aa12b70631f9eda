/** What is wrong with a row whose product stands on one before; of two, it is the first that counts. */
export function repeatedRowRule(first: number): string {
  return `stands on row ${first} already; keep one of the two`;
}
