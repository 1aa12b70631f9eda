import type { ParkedCart, Taking } from '@agentic-retail/domain/parked/parked-cart';
import type {
  ParkedCartNotFound,
  ParkedCartTaken,
} from '@agentic-retail/domain/parked/parked-cart-error';
import { takeCart } from '@agentic-retail/domain/parked/take-cart';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import type { Clock } from '../ports/clock.ts';
import type { ParkedCartRepository } from '../ports/parked-cart-repository.ts';

/** It waits until it is taken, once: whoever comes second sees that at the second look. */
const attempts = 2;

/** Takes a parked cart off the list, to a till or for good. Of several who ask, one gets it. */
export async function takeParkedCart(
  { parkedCarts, now }: { readonly parkedCarts: ParkedCartRepository; readonly now: Clock },
  id: string,
  taking: Omit<Taking, 'at'>,
): Promise<Result<ParkedCart, ParkedCartNotFound | ParkedCartTaken>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const cart = await parkedCarts.find(id);
    if (!cart) return fail({ code: 'parked-cart-not-found', id });
    const taken = takeCart(cart, { ...taking, at: now() });
    if (!taken.ok || taken.value === cart) return taken;
    if (await parkedCarts.take(taken.value)) return ok(taken.value);
  }
  throw new ServiceBusy(`parked cart ${id} was neither waiting nor taken`);
}
