const MARKS = /\p{M}+/gu;
const GAPS = /[^\p{L}\p{N}]+/gu;

/** Lower case, without accents, words apart by one blank: how both products and queries are compared. */
export function normalise(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(GAPS, ' ').trim();
}
