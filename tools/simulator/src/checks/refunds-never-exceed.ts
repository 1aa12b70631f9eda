import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf, isSameList, sumOf } from './check.ts';

type Sale = Books['sales'][number];
type Refund = Books['refunds'][number];

/** No more comes back than was sold, and what came back stands in the sale and in the log. */
export const refundsNeverExceed: Check = ({ sales, refunds, log }, journal) => [
  ...sales.flatMap((sale) => {
    const own = refunds.filter(({ transaction_id }) => transaction_id === sale.transaction_id);
    return [...exceeds(sale, own), ...isUncounted(sale, own)];
  }),
  ...refunds.flatMap(({ refund_id: id, lines }) => {
    const entries = log
      .filter(({ reason, log_id }) => reason === 'refund' && log_id.startsWith(`${id}#`))
      .map(({ product_sku, quantity_change }) => [product_sku, quantity_change]);
    const back = lines.filter(({ back_to_stock }) => back_to_stock > 0);
    const isSame = isSameList(
      back.map(({ sku, back_to_stock }) => [sku, back_to_stock]),
      entries,
    );
    return complaintIf(!isSame, `refund ${id}: the log has other lines`);
  }),
  ...journal.refunds.flatMap(({ answer }) => {
    const stored = refunds.find(({ refund_id }) => refund_id === answer?.id);
    const isKept = answer === undefined || stored?.total === answer.total;
    return complaintIf(!isKept, `refund ${answer?.id} is not the one that was acknowledged`);
  }),
];

function exceeds(sale: Sale, refunds: readonly Refund[]): string[] {
  const { transaction_id: id, total, lines } = sale;
  const given = sumOf(refunds, (refund) => refund.total);
  return [
    ...complaintIf(given > total, `sale ${id}: ${given} of ${total} given back`),
    ...lines.flatMap(({ sku, quantity }) => {
      const returned = refunds.flatMap((refund) => refund.lines).filter((line) => line.sku === sku);
      const units = sumOf(returned, (line) => line.quantity);
      return complaintIf(units > quantity, `sale ${id}: ${units} of ${quantity} ${sku} came back`);
    }),
  ];
}

function isUncounted({ transaction_id: id, refunded, status }: Sale, refunds: readonly Refund[]) {
  const count = refunded?.count ?? 0;
  return [
    ...complaintIf(
      count !== refunds.length,
      `sale ${id} knows ${count} of ${refunds.length} refunds`,
    ),
    ...complaintIf(
      (status === 'completed') !== (refunds.length === 0),
      `sale ${id} is ${status} with ${refunds.length} refunds`,
    ),
  ];
}
