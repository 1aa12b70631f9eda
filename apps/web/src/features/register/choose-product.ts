import type { Product } from '@agentic-retail/domain/product/product';
import type { Shelf } from '../../lib/catalogue/catalogue.ts';
import { findOnShelf } from '../../lib/catalogue/find-scanned.ts';
import { normalise } from '../../lib/catalogue/normalise.ts';
import { findByCode } from '../../lib/catalogue/search-index.ts';

/** What Enter in the search field comes to. */
export type Choice =
  | { readonly kind: 'product'; readonly sku: string }
  /** It reads like the code of something that is not on this device. */
  | { readonly kind: 'code'; readonly code: string };

/** One word with a digit in it, as long as codes are. */
const CODE = /^(?=.*\d)[a-z\d-]{4,}$/i;

/**
 * An exact code means that product and no other, in whatever category. Other words mean the first
 * match, except for what reads like a code: "CAN-1" must not sell CAN-10.
 *
 * @param matches what the search finds for `query`, the best first
 */
export function chooseProduct(
  shelf: Shelf,
  query: string,
  matches: readonly Product[],
): Choice | undefined {
  const text = query.trim();
  if (text === '') return undefined;
  const exact = findOnShelf(shelf, text) ?? findByCode(shelf.entries, text);
  if (exact !== undefined) return { kind: 'product', sku: exact.sku };
  const isCode = CODE.test(text);
  // "500ml" is no code when a name has it.
  const phrase = ` ${normalise(text)}`;
  const first = isCode
    ? matches.find(({ name }) => ` ${normalise(name)}`.includes(phrase))
    : matches[0];
  if (first !== undefined) return { kind: 'product', sku: first.sku };
  return isCode ? { kind: 'code', code: text } : undefined;
}
