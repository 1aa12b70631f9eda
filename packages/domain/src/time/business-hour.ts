const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The hour, from 0 to 23, on the clock of a shop in `timeZone` (IANA name) at `timestamp` (ISO 8601).
 *
 * @throws RangeError when either is not what it should be
 */
export function businessHour(timestamp: string, timeZone: string): number {
  return Number(formatFor(timeZone).format(new Date(timestamp)));
}

/** Making a format costs far more than using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    numberingSystem: 'latn',
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}
