import MarkdownIt from 'markdown-it';

// Whatever is HTML in a page is shown as text: nothing that a schema says becomes markup.
const renderer = new MarkdownIt({ html: false });

/** A page of `docs/api` as HTML, whose links lead to the other pages. */
export function htmlPage(markdown: string): string {
  const withoutNote = markdown.replace(/^<!--.*?-->\n/s, '');
  const tokens = renderer.parse(withoutNote, {});
  let title = '';
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const words = textOf(tokens[index + 1]?.children ?? []);
      token.attrSet('id', words.toLowerCase().replaceAll(/[^\w-]+/g, '-'));
      title ||= words;
    }
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null;
      if (href !== null) child.attrSet('href', addressOf(String(href)));
    }
  }
  const content = renderer.renderer.render(tokens, renderer.options, {});
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${renderer.utils.escapeHtml(title)}</title>`,
    '<link rel="stylesheet" href="style.css">',
    '<nav><a href="./">API</a> <a href="problems.html">Problems</a> <a href="openapi.json">OpenAPI document</a></nav>',
    `<main>\n${content}</main>`,
    '</html>\n',
  ].join('\n');
}

function textOf(tokens: readonly { readonly content: string }[]): string {
  return tokens.map(({ content }) => content).join('');
}

function addressOf(link: string): string {
  return link.replace(/^README\.md/, './').replace(/\.md(?=#|$)/, '.html');
}
