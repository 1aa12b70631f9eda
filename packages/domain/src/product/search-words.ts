/** More words than this of one product do not help anyone to find it. */
const MAX_WORDS = 40;

/** Code points of a word that are compared; a key of the index holds at most 1,024 bytes. */
const MAX_WORD_LENGTH = 32;

/** The words of a text as search compares them: lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, MAX_WORD_LENGTH).join(''));
}

/** The distinct words by which a product is found. */
export function searchWords(product: {
  readonly sku: string;
  readonly name: string;
  readonly barcodes: readonly string[];
}): readonly string[] {
  const words = [product.sku, ...product.barcodes, product.name].flatMap(wordsOf);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** Whether each word of a search begins one of the product's words. */
export function matchesWords(
  productWords: readonly string[],
  searched: readonly string[],
): boolean {
  return searched.every((start) => productWords.some((word) => word.startsWith(start)));
}
