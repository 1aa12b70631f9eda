import { productCells } from '@agentic-retail/domain/import/product-cells';
import { productColumns } from '@agentic-retail/domain/import/product-columns';
import { anyProduct } from '@agentic-retail/domain/testing/arbitrary-product';
import { propertyRuns } from '@agentic-retail/domain/testing/property-runs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardCell, unguardCell } from './guard-cell.ts';
import { readRecords } from './read-records.ts';
import { headerLine, rowLines } from './write-rows.ts';

/** A file that comes in pieces of so many bytes. */
function fileOf(text: string | Uint8Array<ArrayBuffer>, pieceBytes = 7): Blob {
  const blob = new Blob([text]);
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        for (let at = 0; at < bytes.length; at += pieceBytes) {
          controller.enqueue(bytes.slice(at, at + pieceBytes));
        }
        controller.close();
      },
    });
  return Object.assign(blob, { stream });
}

async function recordsOf(file: Blob): Promise<string[][]> {
  const all: string[][] = [];
  for await (const { records, first } of readRecords(file)) {
    expect(first).toBe(all.length + 1);
    all.push(...records.map((record) => [...record]));
  }
  return all;
}

describe('readRecords', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1;"2,5"',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"x ""y"" z","line\nbreak"\n3,4',
      [
        ['a', 'b'],
        ['x "y" z', 'line\nbreak'],
        ['3', '4'],
      ],
    ],
    [
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    [
      'a,b\n12" ruler,2\n3,4\n',
      [
        ['a', 'b'],
        ['12" ruler', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a,b\n"",2\n',
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    ['', []],
  ])('reads %j', async (text, records) => {
    for (const pieceBytes of [1, 2, 5, 1000]) {
      expect(await recordsOf(fileOf(text, pieceBytes))).toEqual(records);
    }
  });

  it('refuses what is not UTF-8, and says what to do', async () => {
    const file = fileOf(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31]));
    await expect(recordsOf(file)).rejects.toThrow('Save it as “CSV UTF-8”');
  });

  it('refuses a quote that is never closed, without reading all of the file', async () => {
    const file = fileOf(`a,b\n"open,1\n${'x,1\n'.repeat(1_000_000)}`, 65_536);
    await expect(recordsOf(file)).rejects.toThrow('Row 2 or later has a quote');
  });

  it('says how much was read', async () => {
    const seen: number[] = [];
    for await (const { progress } of readRecords(fileOf('a\n1\n2\n3\n', 2))) seen.push(progress);
    expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
  });
});

describe('what is written', () => {
  it('is read again as it was, whatever stands in the cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyProduct, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 3, max: 200 }),
        async (products, pieceBytes) => {
          const rows = products.map((product) => productCells(product, 'GBP'));
          const records = await recordsOf(fileOf(headerLine() + rowLines(rows), pieceBytes));
          expect(records).toEqual([
            [...productColumns],
            ...rows.map((row) => productColumns.map((column) => row[column])),
          ]);
        },
      ),
      { ...propertyRuns, numRuns: 1_000 },
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      propertyRuns,
    );
  });
});
