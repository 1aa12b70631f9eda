import { expect, it } from '@jest/globals';
import { countLines } from './count-lines.ts';

it('counts neither imports, of one line or of several, nor comments, nor blank lines', () => {
  const source = `
// Why.
import { one } from 'one';
import {
  two,
  three,
} from 'more';

/** What. */
export const app = new App(); // here
/*
 * A longer one.
 */
run(app);
`;
  expect(countLines(source)).toBe(2);
});

it('counts the lines of a description too', () => {
  expect(countLines('# API\nopenapi: 3.0.3\n\npaths:\n  /products:\n')).toBe(3);
});
