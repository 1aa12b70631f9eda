import { expect, it } from '@jest/globals';
import { markdownTable } from './markdown-table.ts';

it('has a header, a rule and a line for each row, with bars kept within their cells', () => {
  expect(markdownTable(['a', 'b'], [['1', 'x|y']])).toBe('| a | b |\n|---|---|\n| 1 | x\\|y |');
});
