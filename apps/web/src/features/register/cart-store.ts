import { completeSale } from '@agentic-retail/contracts/sale/complete-sale';
import * as z from 'zod/mini';
import type { DeviceStorage } from '../../lib/device-storage.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { createStore, type ReadableStore } from '../../lib/store.ts';
import { type Cart, type CartAction, emptyCart, reduceCart } from './cart.ts';

export interface CartStore {
  readonly current: ReadableStore<Cart>;
  readonly dispatch: (action: CartAction) => void;
}

const KEY = 'cart';

const { lines, discounts } = completeSale.body.shape;
const storedCart = z.strictObject({ lines, discounts });

/**
 * The cart of one window; it survives a reload and a change of the cashier.
 *
 * @param storage of the window alone: two windows with one cart would sell it twice
 */
export function createCartStore(storage: DeviceStorage): CartStore {
  const stored = storedCart.safeParse(parseJson(storage.read(KEY)));
  const current = createStore<Cart>(
    stored.success ? reduceCart(emptyCart, { type: 'replace', ...stored.data }) : emptyCart,
  );
  return {
    current,
    dispatch: (action) => {
      const next = reduceCart(current.get(), action);
      current.set(next);
      const kept = { lines: next.lines, discounts: next.discounts };
      storage.write(KEY, next.lines.length === 0 ? undefined : JSON.stringify(kept));
    },
  };
}
