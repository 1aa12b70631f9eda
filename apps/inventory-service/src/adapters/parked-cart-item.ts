import type { ParkedCart, Taking } from '@agentic-retail/domain/parked/parked-cart';

type Status = 'waiting' | Taking['outcome'];

/** A parked cart as it stands in the Parked_Carts table. */
export interface ParkedCartItem {
  cart_id: string;
  status: Status;
  note: string;
  lines: ParkedCart['lines'];
  discounts?: ParkedCart['discounts'];
  register_id: string;
  user_id: string;
  user_name: string;
  parked_at: string;
  recall_id?: string | undefined;
  taken_register_id?: string | undefined;
  taken_user_id?: string | undefined;
  taken_user_name?: string | undefined;
  taken_at?: string | undefined;
}

export function toParkedCartItem({ taken, ...cart }: ParkedCart): ParkedCartItem {
  return {
    cart_id: cart.id,
    status: taken?.outcome ?? 'waiting',
    note: cart.note,
    lines: cart.lines,
    discounts: cart.discounts,
    register_id: cart.registerId,
    user_id: cart.parkedBy.userId,
    user_name: cart.parkedBy.name,
    parked_at: cart.parkedAt,
    recall_id: taken?.recallId,
    taken_register_id: taken?.registerId,
    taken_user_id: taken?.by.userId,
    taken_user_name: taken?.by.name,
    taken_at: taken?.at,
  };
}

export function fromParkedCartItem(item: ParkedCartItem): ParkedCart {
  return {
    id: item.cart_id,
    note: item.note,
    lines: item.lines,
    ...(item.discounts && { discounts: item.discounts }),
    registerId: item.register_id,
    parkedBy: { userId: item.user_id, name: item.user_name },
    parkedAt: item.parked_at,
    ...(item.status !== 'waiting' && { taken: takingOf(item, item.status) }),
  };
}

function takingOf(item: ParkedCartItem, outcome: Taking['outcome']): Taking {
  return {
    outcome,
    ...(item.recall_id !== undefined && { recallId: item.recall_id }),
    ...(item.taken_register_id !== undefined && { registerId: item.taken_register_id }),
    by: { userId: item.taken_user_id ?? '', name: item.taken_user_name ?? '' },
    at: item.taken_at ?? '',
  };
}
