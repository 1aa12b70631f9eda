import { expect, it } from '@jest/globals';
import { duration, Narrator } from './narrator.ts';

function narrated(isTerminal: boolean) {
  let written = '';
  let clock = 0;
  const narrator = new Narrator({
    isTerminal,
    hasColour: isTerminal,
    columns: 40,
    write: (text) => {
      written += text;
    },
    now: () => {
      clock += 1_000;
      return clock;
    },
  });
  return { narrator, written: () => written };
}

it('tells chapters and steps as lines where nobody looks on', async () => {
  const { narrator, written } = narrated(false);
  narrator.title('Rehearsing dev');
  narrator.chapter('An account');
  expect(await narrator.step('npm ci', async () => 7)).toBe(7);
  narrator.say('one\n\ntwo');
  narrator.chapter('Its pipeline');
  narrator.good('four builds');
  expect(written()).toBe(
    'Rehearsing dev\n\n1. An account\n   ▸ npm ci\n   ✓ npm ci 1 s\n     one\n\n     two\n\n2. Its pipeline\n   ✓ four builds\n',
  );
});

it('marks what has not gone well, and throws on', async () => {
  const { narrator, written } = narrated(false);
  await narrator.step(
    'Validate',
    async () => 'failed',
    (outcome) => outcome !== 'failed',
  );
  const thrown = narrator.step('Plan', async () => {
    throw new Error('no');
  });
  await expect(thrown).rejects.toThrow('no');
  expect(written()).toContain('   ✗ Validate 1 s\n');
  expect(written()).toContain('   ✗ Plan 1 s\n');
});

it('redraws one line in a terminal, cut to its width', async () => {
  const { narrator, written } = narrated(true);
  await narrator.step('a'.repeat(60), async () => undefined);
  const [drawn = ''] = written()
    .split('\u001b[2K')
    .filter((text) => text.includes('…'));
  expect(drawn.replace('\r', '')).toBe(`   … ${'a'.repeat(34)}`);
  const green = (text: string) => `\u001b[32m${text}\u001b[0m`;
  expect(written()).toContain(`${green('✓')} ${'a'.repeat(60)} \u001b[90m`);
});

it.each([
  [400, '0 s'],
  [8_400, '8 s'],
  [60_000, '1 min 00 s'],
  [125_000, '2 min 05 s'],
])('says %d ms as %s', (ms, words) => {
  expect(duration(ms)).toBe(words);
});
