/** What fields are called where their own name says it badly. */
const fieldNames: ReadonlyMap<string, string> = new Map([
  ['cause', 'Reason'],
  ['conflicts', 'To look into'],
  ['costs', 'Cost of one'],
  ['discount', 'Taken off'],
  ['isEnabled', 'Access'],
  ['kind', 'Cash'],
  ['lines', 'Goods'],
  ['payouts', 'Paid back'],
  ['pricesIncludeTax', 'Shelf prices'],
  ['quantities', 'Units received'],
  ['quantityChange', 'Units'],
  ['registerId', 'Register'],
  ['requiresCashSession', 'Selling'],
  ['sessionId', 'Cash session'],
  ['state', 'Access'],
  ['timestamp', 'Made at'],
  ['variance', 'Difference'],
]);

/** `taxRates` → `Tax rates`, `cause` → `Reason`. */
export function fieldName(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return fieldNames.get(name) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
