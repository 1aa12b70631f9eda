import type { ExamplesOf } from './example.ts';

const details = {
  name: 'Tansy & Wicket',
  currency: 'GBP',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  pricesIncludeTax: true,
  taxRates: { standard: 2000, reduced: 500, zero: 0 },
  requiresCashSession: false,
  promotions: [
    {
      id: 'candles-3-for-2',
      kind: 'multibuy',
      name: '3 for 2 on candles',
      buy: 3,
      pay: 2,
      category: 'Candles',
    },
  ],
} as const;

export const shopExamples: ExamplesOf<'getShop' | 'updateShop'> = {
  getShop: { request: {}, response: { ...details, version: 3 } },
  updateShop: {
    request: { body: { ...details, version: 3 } },
    response: { ...details, version: 4 },
  },
};
