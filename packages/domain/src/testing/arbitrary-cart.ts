import fc from 'fast-check';
import type { ManualDiscount } from '../pricing/manual-discount.ts';
import type { CartLine } from '../pricing/price-cart.ts';
import type { Promotion } from '../pricing/promotion.ts';
import type { SoldProduct } from '../sale/draft-sale.ts';
import { defaultShopSettings, type ShopSettings } from '../shop/shop-settings.ts';

const categories = ['bakery', 'drinks', 'gifts'];
const skus = ['0042', 'A-1', 'A-10', 'A-2', 'a-1', 'BAG', 'CUP', 'é', 'toString', 'Z'];

/** A shop and a cart of its products that has a price. */
export interface PriceableCart {
  readonly lines: CartLine[];
  /** Given by hand, of any size. */
  readonly discounts: readonly ManualDiscount[];
  readonly products: ReadonlyMap<string, SoldProduct>;
  readonly settings: ShopSettings;
}

/** Everything is for sale, so that what is drawn from it always has a price. */
const product = (sku: string): fc.Arbitrary<SoldProduct> =>
  fc.record({
    sku: fc.constant(sku),
    name: fc.constant(`Product ${sku}`),
    category: fc.constantFrom(...categories),
    price: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100_000 })),
    cost: fc.integer({ min: 0, max: 100_000 }),
    taxClass: fc.constantFrom('standard', 'reduced', 'zero'),
    isActive: fc.constant(true),
  });

/** Odd rates too: two of them may well be the same. */
const rate = fc.constantFrom(0, 1, 500, 875, 2000, 2000, 10_000);

const terms = fc.oneof(
  fc
    .record({ pay: fc.integer({ min: 1, max: 3 }), free: fc.integer({ min: 1, max: 3 }) })
    .map(({ pay, free }) => ({ kind: 'multibuy', buy: pay + free, pay }) as const),
  fc.record({ kind: fc.constant('percent'), percent: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('amount'), amount: fc.integer({ min: 1, max: 2000 }) }),
);

const covers = fc.oneof(
  fc.constant({}),
  fc.record({ category: fc.constantFrom(...categories) }),
  fc.record({ skus: fc.subarray(skus) }),
);

const promotion = (id: string): fc.Arbitrary<Promotion> =>
  fc.tuple(terms, covers).map(([kind, scope]) => ({ id, name: `Offer ${id}`, ...kind, ...scope }));

const settings: fc.Arbitrary<ShopSettings> = fc
  .record({
    pricesIncludeTax: fc.boolean(),
    taxRates: fc.record({ standard: rate, reduced: rate, zero: rate }),
    promotions: fc.tuple(promotion('1'), promotion('2'), promotion('3')).chain((all) => {
      return fc.shuffledSubarray(all);
    }),
  })
  .map((drawn) => ({ ...defaultShopSettings, ...drawn }));

const line: fc.Arbitrary<CartLine> = fc.record({
  sku: fc.constantFrom(...skus),
  quantity: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 10_000 })),
});

const percent = fc.oneof(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: 1, max: 10_000 }));

/** Several rates, several promotions, some products on more than one line. */
export const priceableCart: fc.Arbitrary<PriceableCart> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 15 }),
    products: fc.tuple(...skus.map(product)),
    settings,
    onCart: fc.option(percent),
    onLines: fc.dictionary(fc.constantFrom(...skus), percent, { maxKeys: 3 }),
  })
  .map(({ onCart, onLines, ...drawn }) => ({
    ...drawn,
    discounts: [
      ...drawn.lines
        .filter(({ sku }, index, all) => all.findIndex((each) => each.sku === sku) === index)
        .flatMap(({ sku }) => {
          const share = Object.hasOwn(onLines, sku) ? onLines[sku] : undefined;
          return share === undefined ? [] : [{ sku, kind: 'percent' as const, percent: share }];
        }),
      ...(onCart === null ? [] : [{ kind: 'percent' as const, percent: onCart }]),
    ],
    products: new Map(drawn.products.map((each) => [each.sku, each])),
  }));
