import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fillSection } from '@agentic-retail/library-docs/fill-section';
import { expect } from '@jest/globals';

/**
 * Expects a page of docs to have its generated sections as they are now; with `UPDATE_DOCS=1` it writes
 * them.
 *
 * @param page Its path within docs, such as `deploy/roles.md`.
 * @param sections Their text, by the names that the page marks them with.
 */
export function expectKept(page: string, sections: Readonly<Record<string, string>>): void {
  const file = resolve(__dirname, '../../../../../docs', page);
  const before = readFileSync(file, 'utf8');
  const now = Object.entries(sections).reduce(
    (text, [name, section]) => fillSection(text, name, section),
    before,
  );
  if (process.env.UPDATE_DOCS === '1') {
    writeFileSync(file, now);
  }
  expect(readFileSync(file, 'utf8')).toBe(now);
}
