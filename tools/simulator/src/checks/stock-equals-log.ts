import { type Check, complaintIf, sumOf } from './check.ts';

/** The stock of a product is the sum of its log, and never below nothing. */
export const stockEqualsLog: Check = ({ products, log }) =>
  products.flatMap(({ sku, stock_quantity: stock }) => {
    const entries = log.filter(({ product_sku }) => product_sku === sku);
    const sum = sumOf(entries, ({ quantity_change }) => quantity_change);
    return [
      ...complaintIf(sum !== stock, `${sku}: the stock is ${stock}, its log comes to ${sum}`),
      ...complaintIf(stock < 0, `${sku}: the stock is ${stock}`),
    ];
  });
