import Papa from 'papaparse';
import { unguardCell } from './guard-cell.ts';
import { RecordCutter } from './record-cutter.ts';

/** A piece of a file. */
export interface Records {
  readonly records: readonly (readonly string[])[];
  /** Which record of the file the first of them is, from 1. */
  readonly first: number;
  /** How much of the file was read by now, from 0 to 1. */
  readonly progress: number;
}

/** The file is not what it should be; the message says where, and what to do. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
}

/**
 * Reads a file of separated values (RFC 4180; comma, semicolon, tab or bar, in UTF-8) piece by piece,
 * so that its size does not matter.
 *
 * @throws BadFile
 */
export async function* readRecords(file: Blob): AsyncGenerator<Records> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const cutter = new RecordCutter();
  let delimiter = '';
  let first = 1;
  let bytes = 0;
  for (let isEnd = false; !isEnd; ) {
    const { done, value } = await reader.read();
    isEnd = done;
    bytes += value?.length ?? 0;
    cutter.add(decode(decoder, value));
    const text = isEnd ? cutter.rest() : cutter.take();
    if (text === '') {
      if (cutter.isStuck) {
        throw new BadFile(`Row ${first} or later has a quote that is opened and never closed.`);
      }
      continue;
    }
    delimiter ||= delimiterOf(text);
    const { data, errors } = Papa.parse<string[]>(text, { delimiter });
    const [error] = errors.filter(({ type }) => type === 'Quotes');
    if (error) {
      throw new BadFile(
        `Row ${first + (error.row ?? 0)} has a quote in the wrong place; double the quotes within quoted text.`,
      );
    }
    // After the last line break, the parser finds an empty record.
    if (/[\r\n]$/.test(text)) data.pop();
    const progress = file.size === 0 ? 1 : bytes / file.size;
    yield { records: data.map((record) => record.map(unguardCell)), first, progress };
    first += data.length;
  }
}

/** What separates the titles of the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replaceAll(/"[^"]*"/g, '').split('\n');
  const counts = [',', ';', '\t', '|'].map((delimiter) => line.split(delimiter).length);
  return [',', ';', '\t', '|'][counts.indexOf(Math.max(...counts))] ?? ',';
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new BadFile('The file is not UTF-8. Save it as “CSV UTF-8” and choose it again.');
  }
}
