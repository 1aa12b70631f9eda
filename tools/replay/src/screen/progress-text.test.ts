import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { durationText } from './duration-text.ts';
import { progressText } from './progress-text.ts';

describe('progressText', () => {
  it('tells share, rate and the time that is left', () => {
    const progress = { phase: 'sales', done: 1500, total: 6000 } as const;
    expect(progressText(progress, 10_000, 'none')).toBe(
      'Selling invoices 1,500/6,000 · 25.0 % · 150.0 sales/s · 30 s left',
    );
  });

  it('tells how long it took at the end', () => {
    const progress = { phase: 'products', done: 90, total: 90 } as const;
    expect(progressText(progress, 3000, 'none')).toBe(
      'Making products 90/90 · 100.0 % · 30.0 products/s · took 3 s',
    );
  });

  it('keeps a rate to itself that is not known yet, and a phase without work', () => {
    expect(progressText({ phase: 'sales', done: 0, total: 5 }, 9000, 'none')).toBe(
      'Selling invoices 0/5 · 0.0 %',
    );
    expect(progressText({ phase: 'products', done: 0, total: 0 }, 0, 'none')).toBe(
      'Making products 0/0 · 100.0 %',
    );
  });

  it('draws a bar that is always of the same width, coloured only when asked', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (done, more) => {
        const progress = { phase: 'sales', done, total: done + more } as const;
        const plain = progressText(progress, 0, 'plain');
        expect(plain.match(/[█░]/g)).toHaveLength(24);
        expect(plain).not.toContain('\u001b');
        expect(
          progressText(progress, 0, 'coloured')
            .replaceAll('\u001b[32m', '')
            .replaceAll('\u001b[39m', ''),
        ).toBe(plain);
      }),
    );
  });
});

describe('durationText', () => {
  it.each([
    [0, '0 s'],
    [59_400, '59 s'],
    [59_600, '1 min 0 s'],
    [185_000, '3 min 5 s'],
    [4_800_000, '1 h 20 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});
