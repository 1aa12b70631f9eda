import type { Client } from '@agentic-retail/contracts/client';
import { successOf } from '../testing/sale.ts';
import { skus, type Terminals } from './terminals.ts';

/** What is wrong with the books, in words: nothing should be. */
export async function lookAtBooks(
  client: Client,
  terminals: Terminals,
  opening: number,
): Promise<string[]> {
  const complaints: string[] = [];
  const logged = new Map<string, number>();
  for (const sku of skus) {
    const { stockQuantity } = successOf(await client.getStock({ params: { sku } }));
    const expected = opening - terminals.unitsSold(sku);
    if (stockQuantity !== expected) {
      complaints.push(`${sku}: the stock is ${stockQuantity}, by its sales it is ${expected}`);
    }
    let sum = 0;
    for (const { quantityChange, reference } of await wholeLog(client, sku)) {
      sum += quantityChange;
      if (reference === undefined) continue;
      logged.set(`${reference} ${sku}`, (logged.get(`${reference} ${sku}`) ?? 0) - quantityChange);
    }
    if (sum !== stockQuantity) {
      complaints.push(`${sku}: the stock is ${stockQuantity}, its log comes to ${sum}`);
    }
  }
  for (const { id, lines } of terminals.sent.values()) {
    for (const { sku, quantity } of lines) {
      const units = logged.get(`${id} ${sku}`) ?? 0;
      if (units !== quantity)
        complaints.push(`sale ${id}: ${units} of ${quantity} ${sku} in the log`);
    }
  }
  return complaints;
}

async function wholeLog(client: Client, sku: string) {
  const entries: { readonly quantityChange: number; readonly reference?: string }[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = successOf(await client.listStockLog({ params: { sku }, query }));
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return entries;
}
