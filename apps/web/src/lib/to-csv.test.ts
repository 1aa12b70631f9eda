import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toCsv } from './to-csv.ts';

/** Reads CSV as RFC 4180 describes it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const [whole = '', quoted, plain, end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === '') throw new Error(`not CSV: ${rest}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('toCsv', () => {
  it('writes lines, and quotes only what needs it', () => {
    const rows = [
      ['Name', 'Units'],
      ['Oak spoon', 3],
      ['Box, "large"', -1.5],
    ];
    expect(toCsv(rows)).toBe('\uFEFFName,Units\r\nOak spoon,3\r\n"Box, ""large""",-1.5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('runs no %j', (text) => {
    expect(readCsv(toCsv([[text]]))).toEqual([[`'${text}`]]);
  });

  it('is read back as it was, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\r', '\n', 'é', "'") });
    const harmless = text.filter((value) => !value.startsWith('\r'));
    const table = fc.array(fc.array(harmless, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(toCsv(rows))).toEqual(rows);
      }),
    );
  });
});
