import type { OfflineSale } from '@agentic-retail/domain/offline/offline-sale';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import { type CartLine, priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { receiptNumber } from '@agentic-retail/domain/sale/receipt-number';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import type { Inventory } from '../handlers.ts';
import { actor } from './create-test-inventory.ts';
import { newRegister } from './new-register.ts';
import { timedId } from './timed-id.ts';

/** What a till sells that has heard from the service just now and never again: in exact cash. */
export async function offlineSale(
  inventory: Pick<Inventory, 'sales'>,
  cart: readonly CartLine[],
  { discounts = [], ...more }: Partial<OfflineSale> & { discounts?: ManualDiscount[] } = {},
): Promise<OfflineSale> {
  const { id = timedId(), registerId = newRegister() } = more;
  const skus = cart.map(({ sku }) => sku);
  const ground = await inventory.sales.readGround({ id, registerId, skus });
  const priced = priceCart(cart, ground.products, ground.settings, saleTime(id), discounts);
  if (!priced.ok) throw new Error(priced.error.code);
  const { lines, taxes, total } = priced.value;
  return {
    id,
    registerId,
    receiptNumber: receiptNumber(registerId, ground.lastReceipt + 1),
    ...(ground.sessionId !== undefined && { sessionId: ground.sessionId }),
    cashier: actor,
    lines: lines.map(({ name: _, gross: __, lineTotal: ___, ...line }) => line),
    pricesIncludeTax: ground.settings.pricesIncludeTax,
    taxes,
    payments: [{ method: 'cash', amount: total, tendered: total }],
    total,
    ...more,
  };
}
