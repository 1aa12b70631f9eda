const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[ T](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?$/;
/** What a spreadsheet makes of the column: the month first. */
const MONTH_FIRST =
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d\d)$/;

/**
 * Milliseconds since 1970 of an invoice's date and time. The data is in British local time without
 * saying so; it is taken for UTC, because one hour of each year would otherwise mean two instants.
 *
 * @returns undefined when the text is no date and time since 1970
 */
export function parseInvoiceTime(text: string): number | undefined {
  const groups = (ISO.exec(text) ?? MONTH_FIRST.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = [
    groups.year,
    groups.month,
    groups.day,
    groups.hour,
    groups.minute,
    groups.second ?? '0',
  ].map(Number);
  const timeMs = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(timeMs);
  const asWritten =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && back.getUTCHours() === hour;
  return asWritten && minute < 60 && second < 60 && year >= 1970 ? timeMs : undefined;
}
