/**
 * Puts generated text between `<!-- generated:NAME -->` and `<!-- /generated -->` of a page that is
 * otherwise written by hand.
 *
 * @throws Error when the page has no such section, or has it twice.
 */
export function fillSection(page: string, name: string, text: string): string {
  const start = `<!-- generated:${name} -->`;
  const end = '<!-- /generated -->';
  const [before = '', after, more] = page.split(start);
  const close = after?.indexOf(end) ?? -1;
  if (after === undefined || more !== undefined || close < 0) {
    throw new Error(
      `The page must have one section from "${start}" to "${end}". Fix: write both lines where the text should stand.`,
    );
  }
  return `${before}${start}\n\n${text.trim()}\n\n${after.slice(close)}`;
}
