import { requestsPerSale, sale, shop } from './sale-model.ts';
import { tableUsage } from './usage-of-a-sale.ts';

/** What is assumed of a shop and of a sale, as a list. */
export function saleInWords(): string {
  const { tableRead, tableWrite } = tableUsage();
  return [
    `- A sale has ${sale.lines} lines and takes ${requestsPerSale} requests: ${sale.lookUps} look-ups, the checkout, ${sale.otherRequests} other.`,
    `- It reads ${tableRead} units and writes ${tableWrite}: one transaction of ${3 + 2 * sale.lines} items (the sale of ${sale.saleKb} KB; ${sale.lines} products, ${sale.lines} log entries, the cash session and the register of 1 KB; two units for each KB), and an ordinary write for each index of each item.`,
    `- It leaves ${size(sale.storedGb)} in the tables.`,
    `- The function works ${sale.lookUpMs} ms for a look-up and ${sale.checkoutMs} ms for a checkout; ${sale.coldStarts * 100} % of the calls start an instance, which takes ${sale.coldStartMs} ms. It writes ${size(sale.functionLogGb)} of logs for a call, and every call is traced.`,
    `- An entry of the access log has ${size(sale.accessLogGb)}, an answer of the API ${size(sale.answerGb)}.`,
    `- The page (${sale.pageFiles} files, ${size(sale.pageGb)}) is opened once in ${sale.salesPerOpening} sales.`,
    `- ${sale.images} images of ${size(sale.imageGb)} are loaded for a sale; the others are in the browser already.`,
    `- The shop keeps ${size(shop.tablesGb)} in its tables (ten thousand products), ${size(shop.pageGb)} of its page and ${size(shop.imagesGb)} of images; ${shop.staff} people sign in.`,
  ].join('\n');
}

function size(gb: number): string {
  const [unit = 'GB', perGb = 1] = sizes.find(([, per]) => gb * per >= 1) ?? sizes.at(-1) ?? [];
  return `${(gb * perGb).toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`;
}

const sizes: readonly (readonly [unit: string, perGb: number])[] = [
  ['GB', 1],
  ['MB', 1000],
  ['KB', 1_000_000],
];
