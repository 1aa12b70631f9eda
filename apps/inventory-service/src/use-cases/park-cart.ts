import type { Actor } from '@agentic-retail/domain/identity/actor';
import type { ParkedCart } from '@agentic-retail/domain/parked/parked-cart';
import type { ParkedCartIdReused } from '@agentic-retail/domain/parked/parked-cart-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Clock } from '../ports/clock.ts';
import type { ParkedCartRepository } from '../ports/parked-cart-repository.ts';

type ParkedContent = Pick<ParkedCart, 'registerId' | 'note' | 'lines' | 'discounts'>;

/** Parks a cart. The same request again parks nothing new: it gets the cart as it stands. */
export async function parkCart(
  { parkedCarts, now }: { readonly parkedCarts: ParkedCartRepository; readonly now: Clock },
  request: ParkedContent & Pick<ParkedCart, 'id'>,
  parkedBy: Actor,
): Promise<Result<ParkedCart, ParkedCartIdReused>> {
  const stored = await parkedCarts.add({ ...request, parkedBy, parkedAt: now() });
  return contentOf(stored) === contentOf(request)
    ? ok(stored)
    : fail({ code: 'parked-cart-id-reused' });
}

function contentOf({ registerId, note, lines, discounts = [] }: ParkedContent): string {
  return JSON.stringify([
    registerId,
    note,
    lines.map(({ sku, quantity }) => [sku, quantity]),
    discounts.map((each) => [
      each.sku,
      each.kind,
      each.kind === 'percent' ? each.percent : each.amount,
    ]),
  ]);
}
