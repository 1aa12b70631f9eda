import type { FieldError } from '@agentic-retail/contracts/problem';
import type { Access } from '@agentic-retail/contracts/route';
import type { PinError } from '@agentic-retail/domain/identity/pin-error';
import type { SignInError } from '@agentic-retail/domain/identity/sign-in-error';
import type { StaffError } from '@agentic-retail/domain/identity/staff-error';
import type { SaleHasNoConflicts } from '@agentic-retail/domain/offline/conflict-review';
import type { ParkedCartError } from '@agentic-retail/domain/parked/parked-cart-error';
import type { ProductError } from '@agentic-retail/domain/product/product-error';
import type { InvoiceError } from '@agentic-retail/domain/purchasing/invoice-error';
import type { RefundError } from '@agentic-retail/domain/refund/refund-error';
import type { CashSessionError } from '@agentic-retail/domain/register/cash-session-error';
import type { RestockError } from '@agentic-retail/domain/restock/restock-error';
import type { SaleError } from '@agentic-retail/domain/sale/sale-error';
import type { TransactionNotFound } from '@agentic-retail/domain/sale/transaction-not-found';
import type { CountError } from '@agentic-retail/domain/stock/count-error';
import type { IdReused } from '@agentic-retail/domain/stock/id-reused';

/** The request is not what the route describes: every field that is wrong, and how. */
export interface InvalidRequest {
  readonly code: 'invalid-request';
  readonly errors: readonly FieldError[];
}

/** What is refused before a use case hears of it. */
export type RequestError =
  | InvalidRequest
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'role-required'; readonly access: Access }
  | { readonly code: 'route-not-found' }
  | { readonly code: 'body-too-large'; readonly limitBytes: number }
  | { readonly code: 'unsupported-media-type' };

/** What no caller can help. */
export type ServiceError =
  | { readonly code: 'busy'; readonly retryAfterSeconds: number }
  | { readonly code: 'internal-error' };

/** Everything that can come between a request and its answer. */
export type Failure =
  | RequestError
  | ServiceError
  | ProductError
  | SaleError
  | RefundError
  | ParkedCartError
  | CashSessionError
  | SignInError
  | PinError
  | StaffError
  | TransactionNotFound
  | SaleHasNoConflicts
  | IdReused
  | CountError
  | RestockError
  | InvoiceError;
