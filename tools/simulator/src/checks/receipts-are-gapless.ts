import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf, isSameList } from './check.ts';

/** Each register has numbered its receipts 1 to n, refunds along with their sales, as was told. */
export const receiptsAreGapless: Check = (books, journal) => [
  ...books.registers.flatMap((register) => seriesDiffers(register, books.sales)),
  ...books.sales.flatMap(({ transaction_id: id, receipt_number: number }) => {
    const own = books.refunds.filter(({ transaction_id }) => transaction_id === id);
    const kept = own.map(({ receipt_number }) => receipt_number);
    const expected = own.map((_, index) => `${number}-R${index + 1}`);
    const words = `receipts of the refunds of sale ${id}: ${kept}`;
    return complaintIf(!isSameList(kept, expected), words);
  }),
  ...[...journal.sales, ...journal.offlineSales].flatMap(({ answer }) => {
    const kept = books.sales.find(({ transaction_id }) => transaction_id === answer?.id);
    const isKept = !answer || !kept || kept.receipt_number === answer.receiptNumber;
    const words = `the receipt ${answer?.receiptNumber} was told, kept is ${kept?.receipt_number}`;
    return complaintIf(!isKept, words);
  }),
  ...journal.refunds.flatMap(({ answer }) => {
    const kept = books.refunds.find(({ refund_id }) => refund_id === answer?.id);
    const isKept = !answer || !kept || kept.receipt_number === answer.receiptNumber;
    const words = `the receipt ${answer?.receiptNumber} was told, kept is ${kept?.receipt_number}`;
    return complaintIf(!isKept, words);
  }),
];

function seriesDiffers(
  { register_id: register, last_receipt: last = 0 }: Books['registers'][number],
  sales: Books['sales'],
): string[] {
  const numbers = sales
    .filter(({ register_id }) => register_id === register)
    .map(({ receipt_number }) => receipt_number);
  const expected = numbers.map((_, index) => `${register}/${String(index + 1).padStart(6, '0')}`);
  return complaintIf(
    last !== numbers.length || !isSameList(numbers, expected),
    `receipts of ${register}: ${numbers.toSorted()}, the register says ${last}`,
  );
}
