import { expect, it } from '@jest/globals';
import { refundReceiptNumber } from '../refund/refund-receipt-number.ts';
import { receiptNumber } from './receipt-number.ts';

it.each([
  [1, 'till-1/000001'],
  [123, 'till-1/000123'],
  [999_999, 'till-1/999999'],
  [1_000_000, 'till-1/1000000'],
])('the receipt of sale %d of a register is %s', (ordinal, number) => {
  expect(receiptNumber('till-1', ordinal)).toBe(number);
});

it('a refund is numbered after the sale, whichever register gives it', () => {
  expect(refundReceiptNumber('till-1/000123', 2)).toBe('till-1/000123-R2');
});
