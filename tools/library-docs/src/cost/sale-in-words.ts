import { requestsPerSale, sale, shop } from './sale-model.ts';
import { tableUsage } from './usage-of-a-sale.ts';

const perGb = 1_000_000;

/** What is assumed of a shop and of a sale, as a list. */
export function saleInWords(): string {
  const { tableRead, tableWrite } = tableUsage();
  const kb = (gb: number) => `${(gb * perGb).toLocaleString('en')} KB`;
  return [
    `- A sale has ${sale.lines} lines and takes ${requestsPerSale} requests: ${sale.lookUps} look-ups, the checkout, ${sale.otherRequests} other.`,
    `- It reads ${tableRead} units and writes ${tableWrite}: one transaction of ${1 + 2 * sale.lines} items (the sale of ${sale.saleKb} KB; ${sale.lines} products and ${sale.lines} log entries of 1 KB; two units for each KB), and an ordinary write for each index of each item.`,
    `- It leaves ${kb(sale.storedGb)} in the tables.`,
    `- The function works ${sale.lookUpMs} ms for a look-up and ${sale.checkoutMs} ms for a checkout; ${sale.coldStarts * 100} % of the calls start an instance, which takes ${sale.coldStartMs} ms. It writes ${kb(sale.functionLogGb)} of logs for a call, and every call is traced.`,
    `- An entry of the access log has ${kb(sale.accessLogGb)}, an answer of the API ${kb(sale.answerGb)}.`,
    `- The page (${sale.pageFiles} files, ${kb(sale.pageGb)}) is opened once in ${sale.salesPerOpening} sales.`,
    `- ${sale.images} images of ${kb(sale.imageGb)} are loaded for a sale; the others are in the browser already.`,
    `- The shop keeps ${kb(shop.tablesGb)} in its tables (ten thousand products), ${kb(shop.pageGb)} of its page and ${kb(shop.imagesGb)} of images; ${shop.staff} people sign in.`,
  ].join('\n');
}
