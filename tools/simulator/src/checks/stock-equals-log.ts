import { type Check, complaintIf, sumOf } from './check.ts';

/**
 * The stock of a product is the sum of its log, and below nothing only by what sales made offline were
 * short of.
 */
export const stockEqualsLog: Check = ({ products, log, sales }) =>
  products.flatMap(({ sku, stock_quantity: stock }) => {
    const entries = log.filter(({ product_sku }) => product_sku === sku);
    const sum = sumOf(entries, ({ quantity_change }) => quantity_change);
    const shortages = sales
      .flatMap(({ conflicts = [] }) => conflicts)
      .flatMap((each) => (each.kind === 'stock-short' ? each.lines : []))
      .filter((line) => line.sku === sku);
    const missing = sumOf(shortages, ({ sold, available }) => sold - Math.max(0, available));
    return [
      ...complaintIf(sum !== stock, `${sku}: the stock is ${stock}, its log comes to ${sum}`),
      ...complaintIf(stock < -missing, `${sku}: the stock is ${stock}, ${missing} were missing`),
    ];
  });
