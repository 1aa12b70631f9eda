import { expect, it } from '@jest/globals';
import { readCommandLine } from './command-line.ts';

it.each([
  [[], { seeds: 200, from: 1, workers: 1 }],
  [['--seeds', '5000', '--from', '77', '--workers', '2'], { seeds: 5000, from: 77, workers: 2 }],
  [['--help'], 'help'],
])('%j is understood', (args, value) => {
  expect(readCommandLine(args)).toEqual({ ok: true, value });
});

it.each([
  [['--seeds', '0'], '--seeds is 0'],
  [['--seeds', 'many'], '--seeds is many'],
  [['--from', '1.5'], '--from is 1.5'],
  [['--from', '2147483647'], 'beyond'],
  [['--workers', '0'], '--workers is 0'],
  [['--workers', '99'], 'from 1 to 16'],
  [['--seed', '7'], "Unknown option '--seed'"],
])('%j is refused, and why', (args, words) => {
  expect(readCommandLine(args)).toEqual({ ok: false, error: expect.stringContaining(words) });
});
