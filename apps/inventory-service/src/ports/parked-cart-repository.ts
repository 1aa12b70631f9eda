import type { ParkedCart } from '@agentic-retail/domain/parked/parked-cart';
import type { Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';

/** Where parked carts are kept; those that were taken stay, so that a late repeat meets them. */
export interface ParkedCartRepository {
  /** Returns what stands under the id: `cart`, or what was there before it. */
  add(cart: ParkedCart): Promise<ParkedCart>;
  find(id: string): Promise<ParkedCart | undefined>;
  /** Writes `cart`, which was taken, if it still waits. Returns whether it did. */
  take(cart: ParkedCart): Promise<boolean>;
  /** Those that wait, the oldest first. */
  listWaiting(page: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<Result<Page<ParkedCart>, InvalidRequest>>;
}
