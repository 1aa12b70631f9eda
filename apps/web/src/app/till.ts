import type { Client } from '@agentic-retail/contracts/client';
import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';
import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { type Checkout, createCheckout } from '../features/checkout/checkout.ts';
import { createPendingSales, type PendingSales } from '../features/checkout/pending-sales.ts';
import { createSimulatedTerminal } from '../features/checkout/simulated-terminal.ts';
import { type CartStore, createCartStore } from '../features/register/cart-store.ts';
import type { DeviceStorage } from '../lib/device-storage.ts';
import type { Services } from '../lib/services.ts';
import { waitFor } from '../lib/wait-for.ts';

/** The cart and its way to a confirmed sale; it outlives every screen. */
export interface Till {
  readonly cart: CartStore;
  readonly checkout: Checkout;
  readonly pending: PendingSales;
  /** Whether a pending sale can be taken up again: another cart must not be in its way. */
  readonly canResume: (saleId: string) => boolean;
  readonly resume: (saleId: string) => void;
}

const SALE_ID_RANDOM_BYTES = 10;

/** What of the services the till needs. */
interface TillServices extends Pick<Services, 'shop' | 'catalogue' | 'registerId'> {
  readonly api: Pick<Client, 'completeSale' | 'getProduct'>;
}

export function createTill(services: TillServices, storage: DeviceStorage): Till {
  const { api, shop, catalogue, registerId } = services;
  const settings = () => shop.state.get().settings ?? defaultShopSettings;
  const cart = createCartStore(storage);
  const pending = createPendingSales(storage);
  const checkout = createCheckout({
    api,
    pending,
    terminal: createSimulatedTerminal({ wait: waitFor }),
    price: (lines, at) => priceCart(lines, catalogue.state.get().shelf.bySku, settings(), at),
    makeSaleId: () =>
      makeSaleId(Date.now(), crypto.getRandomValues(new Uint8Array(SALE_ID_RANDOM_BYTES))),
    registerId: registerId.current.get,
    currency: () => settings().currency,
    wait: waitFor,
  });

  const linesOf = (saleId: string) =>
    pending.all.get().find(({ request }) => request.id === saleId)?.request.lines;
  const isCart = (lines: readonly CartLine[]) => {
    const now = cart.current.get().lines;
    return (
      JSON.stringify(now) === JSON.stringify(lines.map(({ sku, quantity }) => ({ sku, quantity })))
    );
  };
  /** What the service has just contradicted. */
  const refresh = async (lines: readonly CartLine[]) => {
    shop.load();
    const answers = await Promise.all(lines.map(({ sku }) => api.getProduct({ params: { sku } })));
    catalogue.put(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  };

  let before = checkout.state.get();
  checkout.state.subscribe(() => {
    const state = checkout.state.get();
    if (before.phase === 'unconfirmed' && state.phase === 'closed') {
      // It was set aside; to ring it up again would sell it twice.
      if (isCart(before.request.lines)) cart.dispatch({ type: 'clear' });
    }
    before = state;
    if (state.phase === 'refused') refresh(state.request.lines);
    if (state.phase !== 'completed') return;
    if (isCart(state.transaction.lines)) cart.dispatch({ type: 'clear' });
    catalogue.take(state.transaction.lines);
  });
  cart.current.subscribe(() => {
    if (cart.current.get().lines.length === 0) checkout.forgetCart();
  });

  const canResume = (saleId: string) => {
    const lines = linesOf(saleId);
    return lines !== undefined && (cart.current.get().lines.length === 0 || isCart(lines));
  };
  return {
    cart,
    checkout,
    pending,
    canResume,
    resume: (saleId) => {
      const lines = linesOf(saleId);
      if (lines === undefined || !canResume(saleId)) return;
      cart.dispatch({ type: 'replace', lines });
      checkout.resume(saleId);
    },
  };
}
