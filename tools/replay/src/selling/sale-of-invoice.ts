import type { RequestOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { MAX_AMOUNT, type MinorUnits } from '@agentic-retail/domain/money/money';
import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { saleTime } from '@agentic-retail/domain/sale/sale-id';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { productSku } from '../catalogue/product-sku.ts';
import type { Invoice } from '../file/invoice.ts';
import { saleIdOfInvoice } from './sale-id-of-invoice.ts';

export type SaleBody = RequestOf<Routes['completeSale']>['body'];

/** Customers hand over a multiple of this, in cents. */
const SMALLEST_NOTE = 500;

/**
 * What a till asks the shop for when it sells an invoice: it prices the cart with the shop's own
 * rules and takes cash for it.
 *
 * @throws when the cart cannot be priced, which the limits on rows and invoices exclude
 */
export function saleOfInvoice(
  invoice: Invoice,
  catalogue: Catalogue,
  settings: ShopSettings,
  registerId: string,
): SaleBody {
  const id = saleIdOfInvoice(invoice);
  const lines = invoice.lines.map(({ stockCode, price, quantity }) => {
    return { sku: productSku(stockCode, price), quantity };
  });
  const cart = priceCart(lines, catalogue, settings, saleTime(id));
  if (!cart.ok) {
    throw new Error(`Invoice ${invoice.number} cannot be priced: ${cart.error.code}`);
  }
  const { total } = cart.value;
  const payments = [{ method: 'cash' as const, amount: total, tendered: handedOver(total) }];
  return { id, registerId, lines, payments, expectedTotal: total };
}

function handedOver(total: MinorUnits): MinorUnits {
  return Math.min(Math.ceil(total / SMALLEST_NOTE) * SMALLEST_NOTE, MAX_AMOUNT);
}
