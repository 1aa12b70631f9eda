/**
 * Stock codes that stand for something other than goods, with what the data says they are. A shop's
 * shelf has none of them: postage, fees, corrections by hand, vouchers.
 */
const serviceCodes: ReadonlyMap<string, string> = new Map([
  ['AMAZONFEE', 'fee of a marketplace'],
  ['B', 'bad debt'],
  ['BANK CHARGES', 'bank charges'],
  ['C2', 'carriage'],
  ['CRUK', 'commission of a charity'],
  ['D', 'discount'],
  ['DOT', 'postage of the web shop'],
  ['M', 'entered by hand'],
  ['PADS', 'pads given with cushions'],
  ['POST', 'postage'],
  ['S', 'samples'],
]);

/** Vouchers are a means of payment that is sold, such as `gift_0001_20`. */
const VOUCHER = /^gift_/i;

/** Whether a stock code stands for a service, whatever the case it was typed in. */
export function isServiceCode(stockCode: string): boolean {
  return serviceCodes.has(stockCode.toUpperCase()) || VOUCHER.test(stockCode);
}
