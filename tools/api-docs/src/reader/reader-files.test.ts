import { expect, it } from '@jest/globals';
import { htmlPage } from './html-page.ts';
import { readerFiles } from './reader-files.ts';

const files = readerFiles();
const pages = [...files].filter(([, { contentType }]) => contentType.startsWith('text/html'));

/** What the attribute of a page's elements says, for all of them. */
function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

it('has no link that leads nowhere', () => {
  const broken = pages.flatMap(([page, { text }]) =>
    attributes(text, 'href').filter((href) => {
      const [address = '', heading] = href.split('#');
      const target = files.get(address === './' ? '' : address || page);
      return (
        target === undefined ||
        (heading !== undefined && !attributes(target.text, 'id').includes(heading))
      );
    }),
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

it('needs neither script nor style within a page, nor anything from elsewhere', () => {
  for (const [, { text }] of pages) {
    expect(text).not.toMatch(/<(script|style|img|iframe)\b|\son\w+=|\sstyle="|="\s*(\w+:)?\/\//);
  }
});

it('shows as text what looks like markup', () => {
  const html = htmlPage('# <b>Title</b>\n\n<script>alert(1)</script>\n');
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b>');
});
