import { describe, expect, it } from '@jest/globals';
import { noCash, readCash } from './cash-entry.ts';

describe('readCash', () => {
  it('takes an empty field for the exact amount', () => {
    expect(readCash(noCash, 1500, 'GBP')).toMatchObject({ text: '', tendered: 1500, change: 0 });
  });

  it('says what goes back', () => {
    const reading = readCash({ text: '20', due: 1500 }, 1500, 'GBP');
    expect(reading).toMatchObject({ text: '20', tendered: 2000, change: 500 });
  });

  it('forgets what was typed when something else is due', () => {
    const reading = readCash({ text: '20', due: 1500 }, 500, 'GBP');
    expect(reading).toMatchObject({ text: '', tendered: 500, change: 0 });
  });

  it('gives nothing back on too little, or on what is no amount', () => {
    expect(readCash({ text: '10', due: 1500 }, 1500, 'GBP')).toMatchObject({ change: 0 });
    expect(readCash({ text: '1o', due: 1500 }, 1500, 'GBP')).toEqual({
      text: '1o',
      tendered: undefined,
      change: 0,
      isTooMuch: false,
    });
  });
});

describe('an amount that no customer hands over', () => {
  it.each([
    ['40170725', true],
    ['2011001913624', true],
    ['1003.20', false],
    ['1003.21', true],
  ])('%s is refused: %p', (text, isRefused) => {
    const { tendered, isTooMuch } = readCash({ text, due: 320 }, 320, 'GBP');
    expect(tendered === undefined || isTooMuch).toBe(isRefused);
  });
});
