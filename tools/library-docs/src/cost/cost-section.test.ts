import { describe, expect, it, test } from '@jest/globals';
import { costSection, dollars } from './cost-section.ts';

describe('costSection', () => {
  it('sums up both, then tells what they are made of', () => {
    const section = costSection({ atRest: { dashboard: 1 }, perSale: { apiRequest: 8 } });
    expect(section).toContain('| a month at rest | 3.00 |\n| 1,000 sales | 0.008 |');
    expect(section).toContain('| 1,000 sales | request to the API | 8,000 | 0.008 |');
  });

  it('says nothing more of what costs nothing', () => {
    expect(costSection({ atRest: {}, perSale: {} })).not.toContain('made of');
  });
});

test.each([
  [0, '0'],
  [0.00001, '< 0.0001'],
  [0.0123456, '0.0123'],
  [9.5, '9.50'],
  [1234.5, '1,234.50'],
])('%d dollars are written %s', (usd, text) => {
  expect(dollars(usd)).toBe(text);
});
