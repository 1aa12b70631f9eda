import { saleInWords } from '../cost/sale-in-words.ts';
import { pricesAsOf, unitPrices } from '../cost/unit-prices.ts';
import { fillSection } from '../fill-section.ts';
import { markdownTable } from '../markdown-table.ts';

/** The page of prices and of what is assumed. */
export function pricePage(page: string): string {
  const rows = Object.values(unitPrices).map(({ usd, per, unit, page: source }) => [
    unit,
    `${usd}`,
    per.toLocaleString('en'),
    source,
  ]);
  const table = markdownTable(['what', 'USD', 'for', 'stated in'], rows);
  const assumed = fillSection(page, 'sale', saleInWords());
  return fillSection(assumed, 'prices', `Prices as of ${pricesAsOf}.\n\n${table}`);
}
