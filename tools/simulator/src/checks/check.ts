import type { Journal } from '../people/journal.ts';
import { canonical } from '../playing/canonical.ts';
import type { Books } from '../playing/read-books.ts';
import type { StockedShop } from '../stock-shop.ts';

/**
 * Compares the books with themselves and with what people know.
 * @param shop as it was in the morning
 * @returns what is wrong, in words
 */
export type Check = (books: Books, journal: Journal, shop: StockedShop) => readonly string[];

/** The words, where it is so. */
export function complaintIf(isSo: boolean, words: string): string[] {
  return isSo ? [words] : [];
}

export function sumOf<T>(things: readonly T[], amountOf: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + amountOf(thing), 0);
}

/** Whether two lists of changes are the same, in whatever order they stand. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  const sorted = (list: readonly unknown[]) => list.map(canonical).sort();
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
