import { fail, ok, type Result } from '../result.ts';
import type { ParkedCart, Taking } from './parked-cart.ts';
import type { ParkedCartTaken } from './parked-cart-error.ts';

/**
 * The cart as it stands once it is taken off the list. A cart is taken once; the same taking again
 * (the same recall, or a second discarding) gets the first result.
 */
export function takeCart(cart: ParkedCart, taking: Taking): Result<ParkedCart, ParkedCartTaken> {
  const { taken } = cart;
  if (taken === undefined) {
    return ok({ ...cart, taken: taking });
  }
  const isSame = taken.outcome === taking.outcome && taken.recallId === taking.recallId;
  return isSame ? ok(cart) : fail({ code: 'parked-cart-taken', taken });
}
