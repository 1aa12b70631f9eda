import { expect, it } from '@jest/globals';
import { notes } from './notes.ts';

const before = new Date('2026-03-15T12:00:00Z');

it('says what is raised, what a person has to look at, and what is held back', () => {
  const text = notes(
    [
      { name: 'zod', current: '4.6.7', version: '4.7.0', nextMajor: '5.0.0' },
      { name: 'jest', current: '30.5.2', version: '30.5.2' },
      { name: 'nx', current: '23.2.1', version: '23.2.1', because: 'it cannot be installed' },
    ],
    before,
  );
  expect(text).toContain('published before 2026-03-15');
  expect(text).toContain('| zod | 4.6.7 | 4.7.0 |');
  expect(text).toContain('| zod | 4.7.0 | 5.0.0 |');
  expect(text).toContain('| nx | 23.2.1 | it cannot be installed |');
  expect(text).not.toContain('jest');
});

it('leaves out a table without rows', () => {
  expect(notes([], before)).not.toContain('|');
});
