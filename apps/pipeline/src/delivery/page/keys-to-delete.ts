/** An object of the page's bucket. */
export interface StoredObject {
  readonly key: string;
  readonly storedAt: Date;
}

interface Published {
  readonly stored: readonly StoredObject[];
  /** Keys of the version that has just been published. */
  readonly built: readonly string[];
  /** When the version before it was published; undefined when there was none. */
  readonly formerlyPublishedAt: Date | undefined;
  readonly now: Date;
}

const daysKept = 30;
const dayMs = 86_400_000;
/** An upload may take as long: whatever came with a version was stored at most this before it. */
const uploadMs = 3_600_000;

/**
 * The objects of which no page has a use any more. Assets of the version before stay, and those of
 * the last 30 days, so that pages that are open go on loading what they need.
 */
export function keysToDelete({ stored, built, formerlyPublishedAt, now }: Published): string[] {
  const former = formerlyPublishedAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const keptFrom = Math.min(now.getTime() - daysKept * dayMs, former - uploadMs);
  return stored
    .filter(({ key }) => !built.includes(key))
    .filter(({ key, storedAt }) => !key.startsWith('assets/') || storedAt.getTime() < keptFrom)
    .map(({ key }) => key);
}
