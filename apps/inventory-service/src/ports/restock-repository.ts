import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import type { RestockStatus } from '@agentic-retail/domain/restock/restock-status';
import type { Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';

/** Where restock requests are kept. */
export interface RestockRepository {
  /** Adds a request, if its id is free and its product has no other that is open. */
  file(request: RestockRequest): Promise<Result<void, 'id-taken' | 'other-open'>>;
  find(id: string): Promise<RestockRequest | undefined>;
  /** The one request of a product that waits for goods. */
  findOpen(sku: string): Promise<RestockRequest | undefined>;
  list(
    status: RestockStatus,
    page: PageRequest,
  ): Promise<Result<Page<RestockRequest>, InvalidRequest>>;
  /** Those of up to 100 products that have an open request. */
  withOpen(skus: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether somebody cancelled a request of the product since a time (ISO 8601, UTC). */
  wasCancelledSince(sku: string, since: string): Promise<boolean>;
  /** Cancels a request that is still pending; says whether it was. */
  cancel(request: RestockRequest, at: string): Promise<boolean>;
}
