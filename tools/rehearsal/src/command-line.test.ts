import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parseCommandLine, usage } from './command-line.ts';

it('takes an environment and whether to keep what it made', () => {
  expect(parseCommandLine(['--env', 'dev'])).toEqual({
    ok: true,
    value: { environment: 'dev', keep: false },
  });
  expect(parseCommandLine(['--env=prod', '--keep'])).toMatchObject({ value: { keep: true } });
  expect(parseCommandLine(['--help'])).toEqual({ ok: true, value: 'help' });
});

it.each([
  [[], 'No environment is named. Name one, as in --env dev.'],
  [['--env', ''], 'No environment is named. Name one, as in --env dev.'],
  [['--environment', 'dev'], "Unknown option '--environment'"],
  [['dev'], "Unexpected argument 'dev'"],
])('says of %j what is wrong with it', (args, says) => {
  expect(parseCommandLine(args)).toEqual({ ok: false, error: expect.stringContaining(says) });
});

it('is documented as it says itself', () => {
  const page = readFileSync(join(__dirname, '../../../docs/deploy/commands.md'), 'utf8');
  expect(page).toContain(`\`\`\`text\n${usage.trim()}\n\`\`\``);
});
