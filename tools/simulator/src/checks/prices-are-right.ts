import { type PricedProduct, priceCart } from '@agentic-retail/domain/pricing/price-cart';
import type { Books } from '../playing/read-books.ts';
import type { StockedShop } from '../stock-shop.ts';
import { type Check, complaintIf, isSameList } from './check.ts';

type Line = Books['sales'][number]['lines'][number];

/**
 * Sales that were asked for cost what their own prices, the promotions of their time and their discounts come to. That a
 * price was the product's at that moment was looked at in that moment; see `watchPrices`.
 */
export const pricesAreRight: Check = ({ sales }, journal, shop) =>
  sales.flatMap(({ transaction_id: id, timestamp, total, tax, lines, sent_by }) => {
    if (sent_by) return [];
    const asked = journal.sales.find(({ request }) => request.body.id === id)?.request.body;
    if (!asked) return [];
    const products = new Map(lines.map((line) => [line.sku, productOf(line, shop)]));
    const priced = priceCart(asked.lines, products, shop.settings, timestamp, asked.discounts);
    if (!priced.ok) return [`sale ${id} can't be priced: ${priced.error.code}`];
    const expected = priced.value.lines.map((line) => [
      line.sku,
      line.discount,
      line.manualDiscount ?? 0,
      line.tax,
      line.lineTotal,
    ]);
    const kept = lines.map((line) => [
      line.sku,
      line.discount,
      line.manual_discount ?? 0,
      line.tax,
      line.line_total,
    ]);
    const isRight = total === priced.value.total && tax === priced.value.tax;
    return [
      ...complaintIf(!isRight, `sale ${id}: ${total}, by its prices it is ${priced.value.total}`),
      ...complaintIf(!isSameList(kept, expected), `sale ${id}: its lines are priced otherwise`),
    ];
  });

/** The product at the price that the line was sold at. */
function productOf({ sku, unit_price: price }: Line, { products }: StockedShop): PricedProduct {
  const product = products.get(sku);
  return {
    sku,
    name: product?.name ?? '',
    category: product?.category ?? '',
    taxClass: product?.taxClass ?? 'zero',
    isActive: true,
    price,
  };
}
