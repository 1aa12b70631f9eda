import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { environmentOfClone } from './environment-of-clone.ts';

const repository = join(__dirname, '../../../..');

it('reads the table of the commit', async () => {
  expect(await environmentOfClone(repository, 'dev')).toMatchObject({
    branch: 'develop',
    region: 'us-east-1',
    repository: expect.stringMatching(/^[\w-]+\/[\w-]+$/),
  });
});

it.each(['staging', 'toString'])(
  'names those that there are, where there is no %s',
  async (name) => {
    await expect(environmentOfClone(repository, name)).rejects.toThrow(
      `There is no environment "${name}". Choose among dev, test, prod, as in --env dev.`,
    );
  },
);
