import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';

/** Longer than any honest row: a quote that is never closed would swallow the rest of the file. */
const MAX_RECORD_LENGTH = 100_000;

/**
 * The records of a CSV file as they are read, plain or packed with gzip, which is told by the
 * file's first two bytes and not by its name. Empty lines are no records.
 *
 * @throws when the file cannot be opened, unpacked or read on as CSV
 */
export async function* openCsv(path: string): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_LENGTH,
  });
  const packed = await isGzip(path);
  const source = createReadStream(path);
  // An error of any stream reaches the reader through the parser, which `pipeline` destroys with it.
  const done = () => {};
  if (packed) pipeline(source, createGunzip(), parser, done);
  else pipeline(source, parser, done);
  yield* parser as AsyncIterable<string[]>;
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
