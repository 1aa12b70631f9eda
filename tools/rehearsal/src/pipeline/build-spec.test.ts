import { expect, it } from '@jest/globals';
import { readBuildSpec } from './build-spec.ts';

const spec = {
  version: '0.2',
  env: { variables: { NX_NO_CLOUD: 'true' }, 'exported-variables': ['PLAN_SUMMARY'] },
  phases: {
    pre_build: { commands: ['node prepare.mjs'] },
    build: { commands: ['npm run plan', 'export PLAN_SUMMARY=x'] },
  },
  artifacts: { 'base-directory': '.delivery/dev/plan', files: ['**/*'] },
  cache: { paths: ['.nx/npm/**/*', '.nx/data/*.db'] },
};

it('reads what a build runs, exports, leaves and keeps', () => {
  expect(readBuildSpec(JSON.stringify(spec))).toEqual({
    title: 'npm run plan',
    commands: ['node prepare.mjs', 'npm run plan', 'export PLAN_SUMMARY=x'],
    variables: { NX_NO_CLOUD: 'true' },
    exported: ['PLAN_SUMMARY'],
    leaves: '.delivery/dev/plan',
    cached: [{ folder: '.nx/npm' }, { folder: '.nx/data', ending: '.db' }],
  });
});

it.each([
  ['a phase that it does not run', { phases: { ...spec.phases, install: { commands: ['x'] } } }],
  ['a part of a folder', { artifacts: { 'base-directory': '.', files: ['*.json'] } }],
  ['a cache of files anywhere', { cache: { paths: ['**/*.tgz'] } }],
  ['another version', { version: '0.1' }],
])('refuses %s, which would be left out of the rehearsal', (_, other) => {
  expect(() => readBuildSpec(JSON.stringify({ ...spec, ...other }))).toThrow();
});
