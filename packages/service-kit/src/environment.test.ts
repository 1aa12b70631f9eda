import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.ts';

describe('readEnvironment', () => {
  it('gives the named variables, and no others', () => {
    const variables = { PRODUCTS_TABLE: 'dev-Products', SETTINGS_TABLE: 'dev-Settings', PATH: '/' };
    expect(readEnvironment(variables, ['PRODUCTS_TABLE', 'SETTINGS_TABLE'])).toEqual({
      PRODUCTS_TABLE: 'dev-Products',
      SETTINGS_TABLE: 'dev-Settings',
    });
  });

  it('names every variable that is missing or empty at once, and shows no values', () => {
    const read = () => readEnvironment({ A: 'secret', B: '' }, ['A', 'B', 'C']);
    expect(read).toThrow(
      /^environment\.B must have at least 1 character; environment\.C is missing/,
    );
    expect(read).not.toThrow('secret');
  });
});
