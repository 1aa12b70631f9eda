// Says what is to be released next, and tells it to the GitHub workflow where there is one.
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nextRelease } from './next-release.ts';

const library = process.argv[2] ?? 'packages/constructs';
const release = await nextRelease(resolve(library));
if (release === undefined) {
  console.log('nothing to release: no fix, feature or breaking change since the last tag');
} else {
  const { version, tag, notes } = release;
  console.log(`${tag}: package.json has the version, ${notes} what changed`);
  const outputs = process.env.GITHUB_OUTPUT;
  if (outputs !== undefined) appendFileSync(outputs, `version=${version}\ntag=${tag}\n`);
}
