import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import { parkedCartId } from '@agentic-retail/contracts/parked/parked-cart';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import * as z from 'zod/mini';
import type { DeviceStorage } from '../../lib/device-storage.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { createStore, type ReadableStore } from '../../lib/store.ts';
import { RECALL_KEY } from './recall-key.ts';

/** A cart this window has asked for, until it has arrived. */
interface Recall {
  readonly cartId: string;
  readonly recallId: string;
}

/** A parking that was not answered: the same cart keeps its id, so that it is parked once. */
interface Unanswered {
  readonly id: string;
  readonly content: string;
}

const PARKING_KEY = 'parking';

export interface ParkingOptions {
  readonly api: Pick<Client, 'parkCart' | 'recallCart' | 'discardCart'>;
  /** Of the window alone, as its cart is. */
  readonly storage: DeviceStorage;
  readonly cart: {
    readonly lines: () => readonly CartLine[];
    readonly discounts: () => readonly ManualDiscount[];
    readonly replace: (lines: readonly CartLine[], discounts?: readonly ManualDiscount[]) => void;
  };
  /** As a sale's id is made. */
  readonly makeId: () => string;
  readonly registerId: () => string;
}

/** Why a cart does not come: the service says so, or another cart is in its way. */
export type RecallProblem = CallFailure | { readonly kind: 'cart-in-the-way' };

export type Parking = ReturnType<typeof createParking>;

/** Parks this window's cart, and brings parked ones here, each once. */
export function createParking(options: ParkingOptions) {
  const { api, storage, cart } = options;
  const recall = createStore(readRecall(storage));

  const keep = (pending: Recall | undefined) => {
    storage.write(RECALL_KEY, pending && JSON.stringify(pending));
    recall.set(pending);
  };

  const fetchRecalled = async (): Promise<Result<undefined, RecallProblem>> => {
    const pending = recall.get();
    if (pending === undefined) return ok(undefined);
    const { cartId, recallId } = pending;
    const body = { recallId, registerId: options.registerId() };
    const answer = await api.recallCart({ params: { id: cartId }, body });
    if (!answer.ok) {
      const { error } = answer;
      const isGone = error.kind === 'problem' && [404, 409].includes(error.problem.status);
      if (isGone) keep(undefined);
      return fail(error);
    }
    const here = cart.lines();
    const isHere = contentOf(here, '') === contentOf(answer.value.lines, '');
    if (here.length > 0 && !isHere) return fail({ kind: 'cart-in-the-way' });
    // The cart first: a window that closes in between asks again, and finds it here.
    cart.replace(answer.value.lines, answer.value.discounts);
    keep(undefined);
    return ok(undefined);
  };

  return {
    /** What was asked for and has not arrived. */
    recall: recall as ReadableStore<Recall | undefined>,

    park: async (note: string): Promise<Result<undefined, CallFailure>> => {
      const lines = cart.lines();
      if (lines.length === 0) return ok(undefined);
      const registerId = options.registerId();
      const discounts = cart.discounts();
      const content = registerId + contentOf(lines, note) + JSON.stringify(discounts);
      const unanswered = readUnanswered(storage);
      const id = unanswered?.content === content ? unanswered.id : options.makeId();
      storage.write(PARKING_KEY, JSON.stringify({ id, content } satisfies Unanswered));
      const body = { id, registerId, note, lines, ...(discounts.length > 0 && { discounts }) };
      const answer = await api.parkCart({ body });
      if (!answer.ok) return answer;
      cart.replace([]);
      storage.write(PARKING_KEY, undefined);
      return ok(undefined);
    },

    /** Brings a parked cart here; only one at a time is on its way. */
    fetch: async (cartId: string): Promise<Result<undefined, RecallProblem>> => {
      if (recall.get() === undefined) keep({ cartId, recallId: options.makeId() });
      return fetchRecalled();
    },

    /** Asks again for what has not arrived. */
    fetchAgain: fetchRecalled,

    discard: (cartId: string): Promise<Result<undefined, CallFailure>> =>
      api.discardCart({ params: { id: cartId } }),
  };
}

const recallSchema = z.strictObject({ cartId: parkedCartId, recallId: parkedCartId });
const unansweredSchema = z.strictObject({ id: parkedCartId, content: z.string() });

function readRecall(storage: DeviceStorage): Recall | undefined {
  return recallSchema.safeParse(parseJson(storage.read(RECALL_KEY))).data;
}

function readUnanswered(storage: DeviceStorage): Unanswered | undefined {
  return unansweredSchema.safeParse(parseJson(storage.read(PARKING_KEY))).data;
}

function contentOf(lines: readonly CartLine[], note: string): string {
  return JSON.stringify([lines.map(({ sku, quantity }) => [sku, quantity]), note]);
}
