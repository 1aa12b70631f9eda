import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';

/** A file of the built page, and how it is kept. */
export interface PageFile {
  /** Its key in the bucket, such as `assets/index-a1b2c3.js`. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The files of a built page in groups: one is uploaded when those before it are there. */
export interface PageFiles {
  /** Named by what is in them: kept by browsers for good. */
  readonly assets: readonly PageFile[];
  readonly others: readonly PageFile[];
  /** What leads to all others, so it comes last: the index and the service worker. */
  readonly entries: readonly PageFile[];
}

const assetFolder = 'assets/';
const entryKeys = ['index.html', 'sw.js', 'service-worker.js', 'manifest.webmanifest'];

/** Sorts the keys of a built page into the order of their upload. */
export function pageFiles(keys: readonly string[]): PageFiles {
  const files = [...keys].sort().map(pageFile);
  return {
    assets: files.filter(({ key }) => key.startsWith(assetFolder)),
    others: files.filter(({ key }) => !key.startsWith(assetFolder) && !entryKeys.includes(key)),
    entries: entryKeys.flatMap((entry) => files.filter(({ key }) => key === entry)).toReversed(),
  };
}

function pageFile(key: string): PageFile {
  const type = lookup(key) ?? 'application/octet-stream';
  const isText = /^text\/|javascript|json|xml|manifest/.test(type);
  return {
    key,
    contentType: isText ? `${type}; charset=utf-8` : type,
    cacheControl: key.startsWith(assetFolder) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** The files of a folder, as keys of a bucket. */
export function keysIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
