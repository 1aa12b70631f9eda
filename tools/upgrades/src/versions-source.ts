/** A package with its version, as `versions.ts` of the project types writes it. */
const entry = /^( {2}'?)([^'\s:]+)('?: ')([^']+)(',)$/gm;

/** The packages of the source, with their versions. */
export function versionsIn(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(entry)].map(([, , name = '', , version = '']) => [name, version]),
  );
}

/** The source with other versions; everything else stays as it is. */
export function withVersions(source: string, raised: Readonly<Record<string, string>>): string {
  return source.replace(entry, (line, start, name, middle, _, end) =>
    Object.hasOwn(raised, name) ? `${start}${name}${middle}${raised[name]}${end}` : line,
  );
}
