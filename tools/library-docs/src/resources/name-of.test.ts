import { expect, test } from '@jest/globals';
import { made } from '../testing/made.ts';
import { nameOf } from './name-of.ts';

test.each([
  [['Store', 'Images', 'Bucket', 'Resource'], 'Images/Bucket'],
  [['Store', 'Web', 'Certificate', 'Certificate', 'Resource'], 'Web/Certificate'],
  [['Store', 'Resource'], 'Store'],
  [['Resource'], 'Logical1'],
])('%j is called %s', (path, name) => {
  expect(nameOf(made('Logical1', 'AWS::S3::Bucket', { path }))).toBe(name);
});
