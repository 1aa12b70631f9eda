import { fail } from '@agentic-retail/domain/result';
import { describe, expect, it } from '@jest/globals';
import { createCatalogue } from '../../lib/catalogue/catalogue.ts';
import { productOf } from '../../lib/catalogue/product-of.ts';
import { searchProducts } from '../../lib/catalogue/search-index.ts';
import { chooseProduct } from './choose-product.ts';

const catalogue = createCatalogue({
  listProducts: async () => fail({ kind: 'unreachable', cause: 'no network' }),
});
catalogue.put([
  productOf({ sku: 'CAN-10', name: 'Amber Candle', barcodes: ['2016001309576'] }),
  productOf({ sku: 'CAN-1', name: 'Zinc Candle', category: 'Gifts' }),
  productOf({ sku: 'OIL-7', name: 'Olive Oil 500ml', category: 'Pantry' }),
]);
const { shelf } = catalogue.state.get();
const choose = (query: string, category?: string) =>
  chooseProduct(
    shelf,
    query,
    searchProducts(shelf.entries, query, 60, (product) => {
      return category === undefined || product.category === category;
    }).products,
  );

describe('chooseProduct', () => {
  it.each(['CAN-1', ' can-1 ', 'can1', 'can 1'])('takes %p for that very product', (query) => {
    expect(choose(query)).toEqual({ kind: 'product', sku: 'CAN-1' });
  });

  it('finds an exact code in whatever category is shown', () => {
    expect(choose('CAN-1', 'Pantry')).toEqual({ kind: 'product', sku: 'CAN-1' });
    expect(choose('2016001309576', 'Pantry')).toEqual({ kind: 'product', sku: 'CAN-10' });
  });

  it.each(['OIL-70', '20160013', '5012345678900', 'CAN-100'])(
    'sells nothing else for the unknown code %s',
    (code) => {
      expect(choose(code)).toEqual({ kind: 'code', code });
    },
  );

  it('takes words for the first match, also when they have digits', () => {
    expect(choose('candle')).toEqual({ kind: 'product', sku: 'CAN-10' });
    expect(choose('500ml')).toEqual({ kind: 'product', sku: 'OIL-7' });
    expect(choose('candle', 'Gifts')).toEqual({ kind: 'product', sku: 'CAN-1' });
  });

  it('chooses nothing where there is nothing', () => {
    expect(choose(' ')).toBeUndefined();
    expect(choose('lantern')).toBeUndefined();
  });
});
