import * as z from 'zod/mini';

/** The codes of every problem the API can answer. A code never changes its meaning. */
const problemCodes = [
  'invalid-request',
  'not-signed-in',
  'wrong-credentials',
  'wrong-second-factor',
  'wrong-pin',
  'wrong-password',
  'session-ended',
  'role-required',
  'approval-needed',
  'email-not-confirmed',
  'second-factor-required',
  'password-required',
  'new-password-required',
  'route-not-found',
  'product-not-found',
  'transaction-not-found',
  'parked-cart-not-found',
  'cash-session-not-found',
  'count-not-found',
  'request-not-found',
  'invoice-not-found',
  'user-not-found',
  'sku-taken',
  'barcode-taken',
  'version-conflict',
  'price-changed',
  'product-inactive',
  'approval-invalid',
  'insufficient-stock',
  'id-reused',
  'count-closed',
  'count-contradicted',
  'request-open',
  'request-move-refused',
  'invoice-move-refused',
  'already-staff',
  'last-owner',
  'own-account',
  'sale-id-reused',
  'register-in-session',
  'cash-session-closed',
  'cash-id-reused',
  'cash-session-required',
  'parked-cart-taken',
  'parked-cart-id-reused',
  'sale-not-refundable',
  'sale-has-no-conflicts',
  'refund-exceeds-sale',
  'refund-exceeds-card',
  'refund-id-reused',
  'body-too-large',
  'unsupported-media-type',
  'unknown-product',
  'empty-cart',
  'invalid-quantity',
  'invalid-discount',
  'discount-too-large',
  'amount-too-large',
  'too-many-products',
  'invalid-payment',
  'payment-mismatch',
  'payout-mismatch',
  'tender-too-small',
  'too-many-movements',
  'clock-ahead',
  'clock-behind',
  'weak-password',
  'weak-pin',
  'not-in-count',
  'supplier-missing',
  'not-ordered',
  'mail-refused',
  'wrong-code',
  'too-many-attempts',
  'internal-error',
  'busy',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What any route may answer beside its own problems. */
export const problemsOfEveryRoute = [
  'invalid-request',
  // Also where none is read: whoever sends one anyway.
  'body-too-large',
  'internal-error',
  'busy',
] as const satisfies readonly ProblemCode[];

export const problemMediaType = 'application/problem+json';

/** One thing that is wrong with a request, and where. */
const fieldError = z.strictObject({
  /** JSON pointer into the body (`/lines/0/quantity`), or `query.limit`, `path.sku`. */
  pointer: z.string(),
  /** The rule that was broken and the way out. */
  detail: z.string(),
});

/** The body of every error: RFC 9457. Members beside these depend on the code. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  /** The request's id, to be named to whoever looks into it. */
  instance: z.optional(z.string()),
  /** What the caller named the action by, or the request's id. */
  correlationId: z.optional(z.string()),
  errors: z.optional(z.array(fieldError)),
});

export type FieldError = z.output<typeof fieldError>;
export type Problem = z.output<typeof problemSchema>;

/** The URN that names a kind of problem. */
export function problemType(code: ProblemCode): string {
  return `urn:agentic-retail:problem:${code}`;
}
