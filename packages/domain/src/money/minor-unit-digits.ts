/** The currencies of ISO 4217 whose smallest unit is not a hundredth. */
const EXCEPTIONS: ReadonlyMap<string, number> = new Map([
  ...digitsOf(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digitsOf(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digitsOf(4, 'CLF UYW'),
]);

/**
 * How many decimals `currency` (ISO 4217) has: 2 for GBP, 0 for JPY, 3 for KWD. The table is our
 * own, since a browser and a server may disagree about a currency and so about what an amount means.
 */
export function minorUnitDigits(currency: string): number {
  return EXCEPTIONS.get(currency) ?? 2;
}

function digitsOf(digits: number, currencies: string): [string, number][] {
  return currencies.split(' ').map((currency) => [currency, digits]);
}
