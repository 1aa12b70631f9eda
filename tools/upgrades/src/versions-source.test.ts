import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { versions } from '../../projen/src/versions.ts';
import { heldBack } from './held-back.ts';
import { versionsIn, withVersions } from './versions-source.ts';

const source = readFileSync(resolve(__dirname, '../../projen/src/versions.ts'), 'utf8');

it('reads every version of the repository', () => {
  expect(versionsIn(source)).toEqual(versions);
});

it('changes the versions that it is given, and nothing else', () => {
  const raised = withVersions(source, { zod: '99.0.0', '@types/node': '24.99.0' });
  expect(versionsIn(raised)).toEqual({ ...versions, zod: '99.0.0', '@types/node': '24.99.0' });
  expect(raised.replace('99.0.0', versions.zod).replace('24.99.0', versions['@types/node'])).toBe(
    source,
  );
});

it('holds back only what is there', () => {
  expect(Object.keys(versions)).toEqual(expect.arrayContaining(Object.keys(heldBack)));
});
