import { cursorOf } from '@agentic-retail/service-kit/read-page';
import { describe, expect, it } from '@jest/globals';
import { fitPage } from './fit-page.ts';

const partition = { name: 'date', otherKeys: ['id'] };
const small = { date: 'today', id: '1', note: 'few', lines: Array.from({ length: 40 }) };
const large = { date: 'today', id: '2', note: 'many', lines: [], line_parts: 25 };
const another = { ...large, id: '3' };

describe('fitPage', () => {
  it('takes all of an ordinary page', () => {
    const page = { items: Array.from({ length: 50 }, () => small), nextCursor: 'next' };
    expect(fitPage(page, partition)).toBe(page);
  });

  it('ends before the lines get too many, and goes on behind the last that it took', () => {
    const page = { items: [small, large, another, large], nextCursor: 'next' };
    expect(fitPage(page, partition)).toEqual({
      items: [small, large, another],
      nextCursor: cursorOf({ date: 'today', id: '3' }),
    });
  });

  it('takes one at least', () => {
    const huge = { ...large, line_parts: 1000 };
    expect(fitPage({ items: [huge] }, partition)).toEqual({ items: [huge] });
    expect(fitPage({ items: [huge, small] }, partition).items).toEqual([huge]);
  });
});
