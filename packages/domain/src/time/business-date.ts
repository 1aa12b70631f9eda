const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day, YYYY-MM-DD, that a shop in `timeZone` (IANA name) lives in at `timestamp`
 * (ISO 8601).
 *
 * @throws RangeError when either is not what it should be
 */
export function businessDate(timestamp: string, timeZone: string): string {
  const parts = new Map<string, string>();
  for (const { type, value } of formatFor(timeZone).formatToParts(new Date(timestamp))) {
    parts.set(type, value);
  }
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Making a format costs far more than using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) {
    return known;
  }
  // The parts are put together above, so that no locale's idea of a date gets into our data.
  const format = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
