import { describe, expect, it } from '@jest/globals';
import { noCash, readCash } from './cash-entry.ts';

describe('readCash', () => {
  it('takes an empty field for the exact amount', () => {
    expect(readCash(noCash, 1500, 'GBP')).toEqual({ text: '', tendered: 1500, change: 0 });
  });

  it('says what goes back', () => {
    const reading = readCash({ text: '20', due: 1500 }, 1500, 'GBP');
    expect(reading).toEqual({ text: '20', tendered: 2000, change: 500 });
  });

  it('forgets what was typed when something else is due', () => {
    const reading = readCash({ text: '20', due: 1500 }, 500, 'GBP');
    expect(reading).toEqual({ text: '', tendered: 500, change: 0 });
  });

  it('gives nothing back on too little, or on what is no amount', () => {
    expect(readCash({ text: '10', due: 1500 }, 1500, 'GBP')).toMatchObject({ change: 0 });
    expect(readCash({ text: '1o', due: 1500 }, 1500, 'GBP')).toEqual({
      text: '1o',
      tendered: undefined,
      change: 0,
    });
  });
});
