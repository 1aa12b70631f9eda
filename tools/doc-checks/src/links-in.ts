/** A link of a page to a file of the repository. */
export interface Link {
  /** As it is written, such as `../deploy/roles.md#build`. */
  readonly target: string;
  /** Without the heading; empty for a link within the page. */
  readonly path: string;
  /** The heading it leads to. @default - the page as a whole */
  readonly heading?: string;
}

/** The links of a Markdown page that lead to files: not those to the web, and nothing within code. */
export function linksIn(markdown: string): Link[] {
  const targets = [
    ...withoutCode(markdown).matchAll(/\[[^\]]*\]\(<?([^()\s>]+)>?(?:\s+"[^"]*")?\)/g),
  ];
  return targets
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
    .map((target) => {
      const [path = '', heading] = decodeURI(target).split('#');
      return { target, path, ...(heading !== undefined && { heading }) };
    });
}

/** The headings of a page as GitHub names them in addresses. */
export function headingsIn(markdown: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(markdown, '`').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, text = '']) => {
    const slug = text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

/** Blocks of code go, and inline code too unless it is a part of headings. */
function withoutCode(markdown: string, keep?: '`'): string {
  const prose = markdown.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2 *$/gm, '');
  return keep === undefined ? prose.replace(/`[^`\n]*`/g, 'code') : prose;
}
