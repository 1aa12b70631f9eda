import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isStrongPassword } from './password-strength.ts';

describe('isStrongPassword', () => {
  it.each([
    'Scone-and-Jam-1',
    'Kettle-and-Tea-2',
    'with spaces Inside 1',
    'Zwölf-Zeichen1',
    'Emoji-🛒-w0rds-too',
  ])('takes %p', (password) => {
    expect(isStrongPassword(password)).toBe(true);
  });

  it.each([
    ['too short', 'Short-Pass1'],
    ['without a capital', 'scone-and-jam-1'],
    ['without a small letter', 'SCONE-AND-JAM-1'],
    ['without a digit', 'Scone-and-Jam-x'],
    ['without a symbol', 'SconeAndJamFor1'],
    ['with a blank at its start', ' Scone-and-Jam-1'],
    ['with a line break at its end', 'Scone-and-Jam-1\n'],
    ['with letters of other scripts only', 'пароль-пароль-1'],
    ['whose eleven signs are more in UTF-16', 'Aa1-🛒🛒🛒🛒🛒🛒🛒'],
  ])('refuses one %s', (_, password) => {
    expect(isStrongPassword(password)).toBe(false);
  });

  it('stays as strong, however much is added inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (more) =>
        isStrongPassword(`Scone-and-${more}-Jam-1`),
      ),
    );
  });
});
