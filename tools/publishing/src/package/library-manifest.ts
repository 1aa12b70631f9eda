import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Record<string, string>;
  readonly bundleDependencies?: readonly string[];
  readonly peerDependencies?: Record<string, string>;
}

/** The package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The least version of each range, such as 2.1.0 of `^2.1.0`. */
export function leastVersions(ranges: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => [name, range.replace(/^[\^~]/, '')]),
  );
}

/** The manifest as it is published: without what only this repository's own tools read. */
export function publishedManifest(library: string): Record<string, unknown> {
  const {
    '//': _,
    nx,
    jest,
    ...manifest
  } = readManifest(library) as Manifest & Record<string, unknown>;
  return { ...manifest, devDependencies: leastVersions(manifest.peerDependencies) };
}
