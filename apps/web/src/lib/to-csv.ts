/** What a spreadsheet would take for a formula, were it the beginning of a cell. */
const formula = /^[=+\-@\t\r]/;
const special = /[",\r\n]/;

/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. Text that
 * would be run as a formula begins with an apostrophe; numbers are written as they are.
 *
 * @param rows the first one is the header
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
