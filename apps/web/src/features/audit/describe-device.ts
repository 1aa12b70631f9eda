/**
 * Browsers and systems by what tells them: the first that fits, since most name others as well. Of a
 * long one only the beginning is kept, in which Safari's own name may be missing.
 */
const browsers = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /\b(Safari|Version)\//],
] as const;
const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

type Known = readonly (readonly [name: string, pattern: RegExp])[];

/** A user agent in short, such as "Chrome on Windows"; one that is no browser's by its first name. */
export function describeDevice(userAgent: string): string {
  const nameIn = (known: Known) => known.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const names = [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined);
  return names.length > 0 ? names.join(' on ') : (userAgent.split(/[\s/]/)[0] ?? '');
}
