/** Text without the end of a record; a record is never as long. */
const LONGEST_RECORD = 1_000_000;

const separators = new Set([',', ';', '\t', '|', '\n', '\r']);

/** Cuts text that comes in pieces at the ends of records, which line breaks in quotes are not. */
export class RecordCutter {
  #text = '';
  /** How far the text was looked at, and what was found there. */
  #seen = 0;
  #isQuoted = false;
  #end = 0;

  add(text: string): void {
    this.#text += text;
    for (; this.#seen < this.#text.length; this.#seen++) {
      const character = this.#text[this.#seen];
      if (character === '"') {
        const before = this.#text[this.#seen - 1];
        // A quote within quotes is doubled: it closes, and opens again.
        if (this.#isQuoted) this.#isQuoted = false;
        else if (before === undefined || before === '"' || separators.has(before)) {
          this.#isQuoted = true;
        }
      } else if (character === '\n' && !this.#isQuoted) this.#end = this.#seen + 1;
    }
  }

  /** All records that are complete. */
  take(): string {
    const records = this.#text.slice(0, this.#end);
    this.#text = this.#text.slice(this.#end);
    this.#seen -= this.#end;
    this.#end = 0;
    return records;
  }

  /** What is left at the end of the file. */
  rest(): string {
    return this.#text;
  }

  /** Whether a quote must have been opened that is never closed. */
  get isStuck(): boolean {
    return this.#text.length > LONGEST_RECORD;
  }
}
