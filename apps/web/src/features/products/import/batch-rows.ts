import { type ColumnMatch, cellsOf, type FileCells } from '../file/match-columns.ts';
import type { Records } from '../file/read-records.ts';

export interface FileRow {
  /** Where it stands in the file, its header being row 1. */
  readonly row: number;
  readonly cells: FileCells;
}

/** Rows that are sent together. */
export interface RowBatch {
  readonly rows: readonly FileRow[];
  /** How much of the file was read by then, from 0 to 1. */
  readonly progress: number;
}

/** What one request takes: rows, and characters of their cells, well below its limit in bytes. */
const ROWS = 100;
const CHARACTERS = 50_000;

/** Puts the rows of a file together, without its header and its empty rows. */
export async function* batchRows(
  pieces: AsyncIterable<Records>,
  match: ColumnMatch,
  fallback: FileCells,
): AsyncGenerator<RowBatch> {
  let rows: FileRow[] = [];
  let characters = 0;
  let progress = 0;
  for await (const piece of pieces) {
    for (const [index, record] of piece.records.entries()) {
      const row = piece.first + index;
      if (row === 1 || record.every((cell) => cell.trim() === '')) continue;
      const cells = cellsOf(record, match, fallback);
      const length = Object.values(cells).join().length;
      if (rows.length === ROWS || (rows.length > 0 && characters + length > CHARACTERS)) {
        yield { rows, progress };
        rows = [];
        characters = 0;
      }
      rows.push({ row, cells });
      characters += length;
    }
    progress = piece.progress;
  }
  if (rows.length > 0) yield { rows, progress: 1 };
}
