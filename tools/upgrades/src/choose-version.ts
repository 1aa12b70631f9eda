/** A package as the registry has it. */
export interface Published {
  /** Every version that can be installed. */
  readonly versions: readonly string[];
  /** When each was published, as ISO 8601. */
  readonly time: Readonly<Record<string, string>>;
}

interface Choice {
  readonly current: string;
  readonly published: Published;
  /** Only what was published before. */
  readonly before: Date;
  /** The first version that must not be taken. @default - none */
  readonly below?: string | undefined;
}

/** What to do about a package. */
export interface Chosen {
  /** The version to take; the current one where there is no better one. */
  readonly version: string;
  /** The newest version of a later major, which a person has to look at. @default - none */
  readonly nextMajor?: string;
}

/**
 * The newest version of the current major that has been out for long enough. Prereleases are never taken,
 * and nothing ever goes back. What is below 1.0.0 may break with each minor, so that counts as its major.
 *
 * @throws Error when `current` is not an exact version
 */
export function chooseVersion({ current, published, before, below }: Choice): Chosen {
  if (!isStable(current)) {
    throw new Error(`A version must be exact, as 1.2.3; it is "${current}".`);
  }
  const allowed = published.versions
    .filter(isStable)
    .filter((version) => new Date(published.time[version] ?? Number.POSITIVE_INFINITY) < before)
    .filter((version) => below === undefined || compare(version, below) < 0)
    .filter((version) => compare(version, current) > 0)
    .sort(compare);
  const version = allowed.findLast((one) => line(one) === line(current)) ?? current;
  const nextMajor = allowed.findLast((one) => line(one) !== line(current));
  return { version, ...(nextMajor !== undefined && { nextMajor }) };
}

const isStable = (version: string) => /^\d+\.\d+\.\d+$/.test(version);

const numbers = (version: string) => version.split('.').map(Number);

function compare(one: string, other: string): number {
  const others = numbers(other);
  const differences = numbers(one).map((number, place) => number - (others[place] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function line(version: string): string {
  const [major, minor] = numbers(version);
  return major === 0 ? `0.${minor}` : `${major}`;
}
