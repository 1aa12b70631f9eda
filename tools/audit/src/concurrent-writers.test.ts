import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type WrittenAudit, writtenAudit } from './testing/written-audit.ts';
import { verifyChain } from './verify-chain.ts';

const writers = 16;
const entriesEach = 12;

let audit: WrittenAudit;
beforeEach(async () => {
  audit = await writtenAudit();
});
afterEach(() => audit.close());

it('seals everything that 16 write and seal at once, without a gap and without a fork', async () => {
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (let entry = 0; entry < entriesEach; entry++) {
        await audit.write(1);
        await audit.chain.seal();
      }
    }),
  );
  // What the last of them left to each other, as the next one would.
  await audit.chain.seal();
  const numbers = (await audit.items('chain')).map(({ entry_id }) => Number(entry_id));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(entriesEach);
  expect(await verifyChain(audit.client, audit.name)).toMatchObject({
    entries: writers * entriesEach,
    waiting: 0,
    broken: undefined,
  });
});

it('takes up more than one block holds, in as many as it takes', async () => {
  await audit.write(450);
  await audit.chain.seal();
  const blocks = await audit.items('chain');
  expect(blocks.map(({ entries }) => (entries as unknown[]).length)).toEqual([200, 200, 50]);
  expect(await verifyChain(audit.client, audit.name)).toMatchObject({ entries: 450, waiting: 0 });
});
