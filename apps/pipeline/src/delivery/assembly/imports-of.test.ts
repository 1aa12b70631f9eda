import { expect, it } from '@jest/globals';
import { importsOf } from './imports-of.ts';

it('finds every import of a template once, however deep it is', () => {
  expect(
    importsOf({
      Resources: {
        A: { Properties: { Key: { 'Fn::Join': ['', ['x', { 'Fn::ImportValue': 'b' }]] } } },
        B: { Properties: { Keys: [{ 'Fn::ImportValue': 'a' }, { 'Fn::ImportValue': 'b' }] } },
      },
    }),
  ).toEqual(['a', 'b']);
});
