import { describe, expect, it } from '@jest/globals';
import { defaultShopSettings } from './shop-settings.ts';

describe('the settings of a new shop', () => {
  it('have never been saved', () => {
    expect(defaultShopSettings.version).toBe(0);
  });

  it('hold the United Kingdom’s rates, contained in the price', () => {
    expect(defaultShopSettings).toMatchObject({
      currency: 'GBP',
      pricesIncludeTax: true,
      taxRates: { standard: 2000, reduced: 500, zero: 0 },
    });
  });
});
