import { describe, expect, it, test } from '@jest/globals';
import { examples } from '../examples/examples.ts';
import { synthesize } from '../resources/synthesize.ts';
import { costOf } from './cost-of.ts';
import { requestsPerSale, sale } from './sale-model.ts';
import {
  apiUsage,
  functionUsage,
  imageUsage,
  storeUsage,
  tableUsage,
  webUsage,
} from './usage-of-a-sale.ts';

const tables = examples
  .filter(({ construct }) => construct === 'RetailTables')
  .flatMap((example) => synthesize(example).resources);

describe('one sale', () => {
  it('writes what its transaction and the indexes take', () => {
    // The sale: 2 KB, twice, and two indexes; products, log entries, session: twice, and one index;
    // the register: twice.
    expect(tableUsage().tableWrite).toBe(2 * (2 + 2) + (5 + 5 + 1) * (2 + 1) + 2);
  });

  test.each([
    ['Transactions', sale.saleIndexes],
    ['Products', sale.productIndexes],
    ['InventoryLogs', sale.logEntryIndexes],
    ['CashSessions', sale.sessionIndexes],
    ['Registers', sale.registerIndexes],
  ])('is written to as many indexes as %s has', (name, indexes) => {
    const table = tables.find(({ path }) => path.includes(name));
    if (!table) throw new Error(`there is no table ${name}`);
    const { properties } = table as { properties: { GlobalSecondaryIndexes?: unknown[] } };
    expect(properties.GlobalSecondaryIndexes ?? []).toHaveLength(indexes);
  });

  it('takes longer to pay for with more memory', () => {
    const small = functionUsage(512).functionTime ?? 0;
    expect(small).toBeGreaterThan(0);
    expect(functionUsage(1024).functionTime).toBeCloseTo(2 * small, 10);
  });

  it('comes to the API by way of the page', () => {
    expect(apiUsage().apiRequest).toBe(requestsPerSale);
    expect(webUsage().cdnRequest).toBeGreaterThan(requestsPerSale);
  });

  it('costs a store the sum of its parts', () => {
    const parts = [tableUsage(), functionUsage(512), apiUsage(), webUsage(), imageUsage()];
    const sum = parts.map(costOf).reduce((total, cost) => total + cost, 0);
    expect(costOf(storeUsage(512))).toBeCloseTo(sum, 12);
  });
});
