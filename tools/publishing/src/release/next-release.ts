import { rmSync } from 'node:fs';
import { join } from 'node:path';
import commitAndTagVersion from 'commit-and-tag-version';
import { readManifest } from '../package/library-manifest.ts';
import { run } from '../run.ts';

/** What is released next. */
export interface Release {
  readonly version: string;
  /** Name of the git tag, such as `constructs-v1.2.3`. */
  readonly tag: string;
  /** File with what changed, in Markdown. */
  readonly notes: string;
}

const tagPrefix = 'constructs-v';
const firstVersion = '1.0.0';

/**
 * Works out the next release from the commits since the last tag that touch the library's folder, and
 * writes its version into package.json and its notes beside it. Nothing is committed or tagged.
 *
 * A fix makes a patch, a feature a minor and a breaking change a major version; other commits make none.
 *
 * @param library the folder, in a git repository with its whole history
 * @returns nothing when there is nothing to release
 */
export async function nextRelease(library: string): Promise<Release | undefined> {
  const notes = join(library, 'release-notes.md');
  const before = readManifest(library).version;
  const tags = await run('git', ['tag', '--list', `${tagPrefix}*`], { cwd: library });
  rmSync(notes, { force: true });
  process.chdir(library);
  await commitAndTagVersion({
    path: '.',
    tagPrefix,
    // The last tag says the version: the one in git is always 0.0.0.
    packageFiles: [],
    bumpFiles: ['package.json'],
    infile: notes,
    header: '',
    ...(tags === '' && { releaseAs: firstVersion }),
    noBumpWhenEmptyChanges: true,
    skip: { commit: true, tag: true },
    silent: true,
  });
  const { version } = readManifest(library);
  return version === before ? undefined : { version, tag: `${tagPrefix}${version}`, notes };
}
