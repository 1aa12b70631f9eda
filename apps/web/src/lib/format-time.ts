type Style = 'time' | 'date' | 'date-time';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  date: { dateStyle: 'medium' },
  'date-time': { dateStyle: 'medium', timeStyle: 'short' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

export interface ShopClock {
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** `timestamp` (ISO 8601) as people in the shop write it, on the shop's clock. */
export function formatTime(
  timestamp: string,
  style: Style,
  { locale, timeZone }: ShopClock,
): string {
  const key = `${style} ${locale} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone });
    formats.set(key, format);
  }
  return format.format(new Date(timestamp));
}
