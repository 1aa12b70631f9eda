import type { Client } from '@agentic-retail/contracts/client';
import { discountLevel } from '@agentic-retail/domain/pricing/discount-limits';
import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';
import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { defaultShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { type Checkout, createCheckout } from '../features/checkout/checkout.ts';
import { createPendingSales, type PendingSales } from '../features/checkout/pending-sales.ts';
import { createSaleClaims, type SaleClaims } from '../features/checkout/sale-claims.ts';
import type { PriceAtInstant } from '../features/checkout/sale-in-progress.ts';
import { type CartStore, createCartStore } from '../features/register/cart-store.ts';
import type { DeviceStorage } from '../lib/device-storage.ts';
import { newId } from '../lib/new-id.ts';
import type { Services } from '../lib/services.ts';
import { waitFor } from '../lib/wait-for.ts';
import type { WindowLocks } from '../lib/window-locks.ts';

/** The cart and its way to a confirmed sale; it outlives every screen. */
export interface Till {
  readonly cart: CartStore;
  readonly checkout: Checkout;
  /** Opens the payment of the cart; or says what its discounts lack. */
  readonly pay: () => 'paying' | 'needs-approval' | 'refused';
  readonly pending: PendingSales;
  readonly claims: SaleClaims;
  /** Whether a pending sale can be taken up again: another cart must not be in its way. */
  readonly canResume: (saleId: string) => boolean;
  /** Returns whether this window has taken it up. */
  readonly resume: (saleId: string) => Promise<boolean>;
  /** Of this window alone. */
  readonly ownStorage: DeviceStorage;
  /** Sees what other windows have done. */
  readonly lookAround: () => void;
}

const loadFindMissingSession = () => import('../features/checkout/find-missing-session.ts');

/** What of the services the till needs. */
interface TillServices
  extends Pick<Services, 'shop' | 'catalogue' | 'registerId' | 'terminal' | 'apiOptions'> {
  readonly api: Pick<Client, 'completeSale' | 'getProduct'>;
}

/** Where the till keeps things. */
interface TillPlaces {
  readonly device: DeviceStorage;
  /** Of this window alone: two windows ring up two carts. */
  readonly window: DeviceStorage;
  readonly locks: WindowLocks;
}

export function createTill(services: TillServices, places: TillPlaces): Till {
  const { api, apiOptions, shop, catalogue, registerId, terminal } = services;
  const settings = () => shop.state.get().settings ?? defaultShopSettings;
  const cart = createCartStore(places.window);
  const pending = createPendingSales(places.device);
  const claims = createSaleClaims(places.locks);
  const price: PriceAtInstant = (lines, at, discounts) =>
    priceCart(lines, catalogue.state.get().shelf.bySku, settings(), at, discounts);
  const checkout = createCheckout({
    api,
    pending,
    terminal,
    price,
    makeSaleId: newId,
    registerId: registerId.current.get,
    currency: () => settings().currency,
    foreseeRefusal: (saleRegisterId) =>
      settings().requiresCashSession
        ? loadFindMissingSession().then(
            ({ findMissingSession }) => findMissingSession(apiOptions, saleRegisterId),
            () => undefined,
          )
        : undefined,
    wait: waitFor,
  });

  const requestOf = (saleId: string) =>
    pending.all.get().find(({ request }) => request.id === saleId)?.request;
  const isCart = (lines: readonly CartLine[]) => {
    const now = cart.current.get().lines;
    return (
      JSON.stringify(now) === JSON.stringify(lines.map(({ sku, quantity }) => ({ sku, quantity })))
    );
  };
  /** What the service has just contradicted. */
  const refresh = async (lines: readonly CartLine[]) => {
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
    // A cart that was emptied on the way must not leave its id to the next customer's.
    if (cart.current.get().lines.length === 0) checkout.forgetCart();
    claims.hold(checkout.saleId());
    if (state.phase === 'refused') {
      shop.load();
      // Without a session, nothing was said about the cart.
      if (state.refusal.kind !== 'other' || state.refusal.code !== 'cash-session-required') {
        // What was approved was another cart, or was used up.
        cart.dispatch({ type: 'approve', approval: undefined });
        refresh(state.request.lines);
      }
    }
    if (state.phase !== 'completed') return;
    // Its receipts are numbered under this name from now on.
    registerId.keep();
    if (isCart(state.transaction.lines)) cart.dispatch({ type: 'clear' });
    catalogue.take(state.transaction.lines);
  });
  cart.current.subscribe(() => {
    if (cart.current.get().lines.length > 0) return;
    checkout.forgetCart();
    claims.hold(checkout.saleId());
  });

  const pay = () => {
    const { lines, discounts, approval } = cart.current.get();
    const now = new Date().toISOString();
    const priced = price(lines, now, discounts);
    const level = priced.ok ? discountLevel(priced.value) : 'free';
    const isApproved = approval !== undefined && now < approval.expiresAt;
    if (level === 'refused' || (level === 'needs-approval' && !isApproved)) return level;
    checkout.start(lines, {
      ...(discounts.length > 0 && { discounts }),
      ...(isApproved && { approvalId: approval.id }),
    });
    return 'paying';
  };
  const canResume = (saleId: string) => {
    const lines = requestOf(saleId)?.lines;
    return lines !== undefined && (cart.current.get().lines.length === 0 || isCart(lines));
  };
  return {
    cart,
    checkout,
    pay,
    pending,
    claims,
    ownStorage: places.window,
    canResume,
    resume: async (saleId) => {
      if (checkout.state.get().phase !== 'closed' || !canResume(saleId)) return false;
      const isOurs = await claims.hold(saleId);
      // Another window may have finished it, and this one begun something else.
      pending.reload();
      const request = requestOf(saleId);
      if (isOurs && request !== undefined && canResume(saleId)) {
        checkout.resume(saleId);
        const { lines, discounts } = request;
        cart.dispatch({ type: 'replace', lines, discounts });
      }
      claims.hold(checkout.saleId());
      return checkout.saleId() === saleId;
    },
    lookAround: () => {
      pending.reload();
      claims.look();
    },
  };
}
