import { keysToDelete, type StoredObject } from './keys-to-delete.ts';
import { type PageFile, pageFiles } from './page-files.ts';

/** Where a page is kept. */
export interface PageBucket {
  list(): Promise<StoredObject[]>;
  put(file: PageFile): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
}

/** What answers for the page, all over the world. */
export interface PageCache {
  /** Forgets what it keeps of the paths, everywhere, and waits until it has. */
  forget(paths: readonly string[]): Promise<void>;
}

interface Version {
  /** Keys of the built files, `index.html` among them. */
  readonly built: readonly string[];
  readonly bucket: PageBucket;
  readonly cache: PageCache;
  readonly now: () => Date;
  readonly say: (line: string) => void;
}

/**
 * Publishes a version of the page. Whoever loads it meanwhile gets the former version or the new one,
 * whole: files come before what refers to them, and go only after it.
 */
export async function publishVersion({ built, bucket, cache, now, say }: Version): Promise<void> {
  const before = await bucket.list();
  const { assets, others, entries } = pageFiles(built);
  for (const group of [assets, others]) {
    await Promise.all(group.map((file) => bucket.put(file)));
    say(`uploaded ${group.map(({ key }) => key).join(', ') || 'nothing'}`);
  }
  for (const entry of entries) {
    await bucket.put(entry);
    say(`uploaded ${entry.key}`);
  }
  const old = keysToDelete({
    stored: before,
    built,
    formerlyPublishedAt: before.find(({ key }) => key === 'index.html')?.storedAt,
    now: now(),
  });
  if (old.length > 0) {
    await bucket.delete(old);
    say(`deleted ${old.join(', ')}`);
  }
  await cache.forget(['/', ...[...others, ...entries].map(({ key }) => `/${key}`)]);
}
