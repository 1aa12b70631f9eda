import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import { type Check, complaintIf, isSameList } from './check.ts';

/** Every register's series has each number once, and its sales are all that have one. */
export const receiptsHaveNoGaps: Check = ({ sales, registers, refunds }) => [
  ...registers.flatMap(({ register_id: id, last_receipt: last = 0 }) => {
    const numbers = sales
      .filter(({ register_id }) => register_id === id)
      .map(({ receipt_number }) => receipt_number);
    const series = Array.from({ length: last }, (_, index) => receiptNumber(id, index + 1));
    const words = `register ${id} has given ${last} numbers, its receipts have ${numbers.join(', ')}`;
    return complaintIf(!isSameList(numbers, series), words);
  }),
  ...sales
    .filter(({ register_id: id }) => !registers.some(({ register_id }) => register_id === id))
    .map(({ transaction_id }) => `sale ${transaction_id} is of a register without a series`),
  ...sales.flatMap(({ transaction_id: id, receipt_number: number }) => {
    const given = refunds.filter((refund) => refund.transaction_id === id);
    const expected = given.map((_, index) => `${number}-R${index + 1}`);
    const numbers = given.map(({ receipt_number }) => receipt_number);
    return complaintIf(!isSameList(numbers, expected), `refunds of ${number}: ${numbers.join()}`);
  }),
];
