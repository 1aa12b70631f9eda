import { describe, expect, it } from '@jest/globals';
import { isGuessablePin } from './guessable-pin.ts';

describe('a PIN', () => {
  it.each([
    ['of one digit', ['0000', '11111', '99999999']],
    ['that counts up or down', ['1234', '4321', '01234567', '2468', '9753', '8901', '1098']],
    ['that repeats itself', ['1212', '123123', '48264826']],
    ['down or up the middle of the keypad', ['2580', '0852']],
  ])('%s is guessed', (_, pins) => {
    expect(pins.filter((pin) => !isGuessablePin(pin))).toEqual([]);
  });

  it('of other digits is not', () => {
    const others = ['4826', '1231', '12348', '1357924', '0081', '25800'];
    expect(others.filter(isGuessablePin)).toEqual([]);
  });

  it('of four digits leaves most to choose from', () => {
    const all = Array.from({ length: 10_000 }, (_, pin) => String(pin).padStart(4, '0'));
    // 34 evenly spaced, 6 more that count over 0, 90 more that repeat themselves, 2 of the keypad.
    expect(all.filter(isGuessablePin)).toHaveLength(132);
  });
});
