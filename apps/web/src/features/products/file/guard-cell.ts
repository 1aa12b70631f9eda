/** What spreadsheets take for the beginning of a formula, with the quotes that keep it from being one. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Puts a quote before text that a spreadsheet would run as a formula. A negative number is none.
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes that quote away again: whatever was guarded comes back as it was. */
export function unguardCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
