/** A block of TypeScript in a page. */
export interface Snippet {
  /** The page, and the line where the block's first line stands, such as `README.md:12`. */
  readonly place: string;
  readonly code: string;
  /** Whether it stands within the fixture, and so needs no imports. */
  readonly inFixture: boolean;
}

/** Every block of a page that is marked as `ts`; `ts nofixture` is a whole program. */
export function findSnippets(page: string, text: string): Snippet[] {
  return [...text.matchAll(/^```ts( nofixture)?\n([\s\S]*?)^```$/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length + 1;
    return { place: `${page}:${line}`, code: match[2] ?? '', inFixture: match[1] === undefined };
  });
}
