import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Answer } from './sell-invoice.ts';

/**
 * What a sale came to at the prices of the file. A shop whose prices do not include the tax adds it
 * on top of them.
 */
export function moneyOfAnswer({
  total,
  tax,
  pricesIncludeTax,
}: Pick<Answer, 'total' | 'tax' | 'pricesIncludeTax'>): MinorUnits {
  return pricesIncludeTax ? total : total - tax;
}
