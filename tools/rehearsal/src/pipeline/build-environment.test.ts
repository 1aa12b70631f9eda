import { delimiter } from 'node:path';
import { expect, it } from '@jest/globals';
import { outsideEnvironment } from './build-environment.ts';

it('knows nothing of the npm that has started it, nor of what is installed here', () => {
  const PATH = ['/repo/node_modules/.bin', '/usr/lib/node_modules/npm/bin/node-gyp-bin', '/bin'];
  expect(
    outsideEnvironment({
      PATH: PATH.join(delimiter),
      HOME: '/home/me',
      AWS_REGION: 'us-east-1',
      npm_lifecycle_event: 'rehearse',
      INIT_CWD: '/repo',
      NODE_OPTIONS: '--inspect',
      RETAIL_ENVIRONMENTS: 'prod',
    }),
  ).toEqual({ PATH: '/bin', HOME: '/home/me', AWS_REGION: 'us-east-1' });
});
