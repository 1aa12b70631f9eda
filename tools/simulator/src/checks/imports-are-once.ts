import { type Check, complaintIf } from './check.ts';

/** A file sets a stock once, however often it is sent, and what it brought anew is there. */
export const importsAreOnce: Check = ({ products, log }, { imports }) =>
  imports.flatMap(({ request, answer }) => {
    const { importId, rows, existingStock } = request.body;
    return rows.flatMap(({ row, cells }) => {
      const { sku = '', stockQuantity, name } = cells;
      const isNew = name !== undefined;
      const product = products.find((each) => each.sku === sku);
      const entries = log.filter(({ log_id }) => log_id === `${importId}#${sku}`);
      const outcome = answer?.rows.find((result) => result.row === row)?.outcome;
      const isDone = outcome === 'new' || outcome === 'changed' || outcome === 'unchanged';
      const setsStock = isNew || existingStock === 'set';
      const [entry] = entries;
      return [
        ...complaintIf(entries.length > 1, `${importId} set ${sku} ${entries.length} times`),
        ...complaintIf(!setsStock && entries.length > 0, `${importId} set ${sku}, and was not to`),
        ...complaintIf(isDone && !product, `${importId} says that ${sku} is there`),
        ...complaintIf(outcome === 'refused', `${importId} was refused row ${row}`),
        ...complaintIf(
          isNew && isDone && (entry?.quantity_change ?? 0) !== Number(stockQuantity),
          `${importId} brought ${entry?.quantity_change} ${sku}, not ${stockQuantity}`,
        ),
        ...complaintIf(
          !isNew && isDone && setsStock && !product?.stock_set_by?.includes(importId),
          `${importId} says that it set ${sku}`,
        ),
      ];
    });
  });
