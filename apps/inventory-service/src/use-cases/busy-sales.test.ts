import { withinTime } from '@agentic-retail/service-kit/deadline';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { currentTiming, withTiming } from '@agentic-retail/service-kit/timing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Inventory } from '../handlers.ts';
import { beforeNumbering } from '../testing/before-numbering.ts';
import {
  actor,
  createTestInventory,
  seller,
  type TestInventory,
} from '../testing/create-test-inventory.ts';
import { offlineSale } from '../testing/offline-sale.ts';
import { saleRequest } from '../testing/sale-request.ts';
import { completeSale } from './complete-sale.ts';
import { recordOfflineSale } from './record-offline-sale.ts';
import { updateProduct } from './update-product.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

type Sell = (busy: Inventory) => Promise<{ readonly ok: boolean }>;

const ways: Readonly<Record<string, (sku: string) => Promise<Sell>>> = {
  'a sale that is asked for': async (sku: string) => {
    const request = saleRequest([{ sku, quantity: 1 }], 100);
    return (busy) => completeSale(busy, request, seller);
  },
  'a sale that was made offline': async (sku: string) => {
    const sale = await offlineSale(inventory, [{ sku, quantity: 1 }]);
    return (busy) => recordOfflineSale(busy, sale, actor);
  },
};

it.each(Object.entries(ways))(
  '%s waits longer and longer for its product, and ends within the time of its request',
  async (_, prepare) => {
    const { sku } = await inventory.stocked();
    const sell = await prepare(sku);
    let version = 1;
    // Edited before each of its writes.
    const edit = () =>
      updateProduct(inventory, sku, { version: version++, name: `Name ${version}` });
    const busy = beforeNumbering(inventory, edit, 'each');
    const ofMachine = currentTiming();
    const pauses: number[] = [];
    const pause = (ms: number) => {
      pauses.push(Math.round(ms));
      return ofMachine.pause(ms);
    };
    const beganAt = ofMachine.now();
    const ending = withTiming({ ...ofMachine, random: () => 0.999, pause }, () =>
      withinTime(2_500, () => sell(busy.inventory)),
    );
    await expect(ending).rejects.toThrow(ServiceBusy);
    busy.close();
    expect(ofMachine.now() - beganAt).toBeLessThan(2_500);
    expect(pauses.slice(0, 4)).toEqual([20, 30, 30, 30]);
    expect(version).toBe(pauses.length + 2);

    expect(await sell(inventory)).toMatchObject({ ok: true });
  },
);
