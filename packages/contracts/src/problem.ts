import * as z from 'zod/mini';

/**
 * Every problem the API can answer: its stable code, its HTTP status and its title.
 * A code never changes its meaning; texts may.
 */
export const problems = {
  'invalid-request': [400, 'The request is not as the API describes it'],
  'not-signed-in': [401, 'Sign in first'],
  'wrong-credentials': [401, 'The email or the password is wrong'],
  'session-ended': [401, 'The session has ended'],
  'role-required': [403, 'Your role does not allow this'],
  'approval-needed': [403, 'A manager has to approve the discount'],
  'email-not-confirmed': [403, 'The email is not confirmed yet'],
  'new-password-required': [403, 'A new password has to be chosen'],
  'route-not-found': [404, 'There is nothing at this address'],
  'product-not-found': [404, 'There is no such product'],
  'transaction-not-found': [404, 'There is no such transaction'],
  'parked-cart-not-found': [404, 'There is no such parked cart'],
  'cash-session-not-found': [404, 'There is no such cash session'],
  'count-not-found': [404, 'There is no such count'],
  'request-not-found': [404, 'There is no such restock request'],
  'invoice-not-found': [404, 'There is no such invoice'],
  'user-not-found': [404, 'There is nobody with this id'],
  'sku-taken': [409, 'The SKU belongs to a product already'],
  'barcode-taken': [409, 'The barcode belongs to another product'],
  'version-conflict': [409, 'Somebody else changed it meanwhile'],
  'price-changed': [409, 'The cart costs something else now'],
  'product-inactive': [409, 'The product is not sold any more'],
  'approval-invalid': [409, 'The approval is not for this sale'],
  'insufficient-stock': [409, 'There is not enough stock'],
  'id-reused': [409, 'The id belongs to something else'],
  'count-closed': [409, 'The count is closed'],
  'count-contradicted': [409, 'More was sold than was counted'],
  'request-open': [409, 'The product waits for goods already'],
  'request-move-refused': [409, 'The restock request cannot go there'],
  'invoice-move-refused': [409, 'The invoice cannot go there'],
  'already-staff': [409, 'The address belongs to an account already'],
  'last-owner': [409, 'The shop needs an owner'],
  'own-account': [409, 'This is your own account'],
  'sale-id-reused': [409, 'The id belongs to another sale'],
  'register-in-session': [409, 'The register has an open session'],
  'cash-session-closed': [409, 'The session is closed'],
  'cash-id-reused': [409, 'The id belongs to another session or movement'],
  'parked-cart-taken': [409, 'The parked cart is taken'],
  'parked-cart-id-reused': [409, 'The id belongs to another parked cart'],
  'sale-not-refundable': [409, 'The sale is in no state to be refunded'],
  'refund-exceeds-sale': [409, 'The sale has not that much left to refund'],
  'refund-exceeds-card': [409, 'The card has not paid that much'],
  'refund-id-reused': [409, 'The id belongs to another refund'],
  'body-too-large': [413, 'The request body is too large'],
  'unsupported-media-type': [415, 'The body has to be JSON'],
  'unknown-product': [422, 'The cart names a product that does not exist'],
  'empty-cart': [422, 'The cart is empty'],
  'invalid-quantity': [422, 'A quantity is not possible'],
  'invalid-discount': [422, 'A discount is not possible'],
  'discount-too-large': [422, 'Nobody may give that much discount'],
  'amount-too-large': [422, 'An amount is too large'],
  'too-many-products': [422, 'The cart holds too many different products'],
  'invalid-payment': [422, 'A payment is not possible'],
  'payment-mismatch': [422, 'The payments are not what is due'],
  'payout-mismatch': [422, 'The money handed back is not what the lines come to'],
  'tender-too-small': [422, 'Less cash was given than is to be paid'],
  'too-many-movements': [422, 'The session holds no more movements'],
  'clock-ahead': [422, 'The clock of the device is ahead'],
  'clock-behind': [422, 'It is dated too long ago'],
  'weak-password': [422, 'The password is too weak'],
  'not-in-count': [422, 'The product is not in this count'],
  'supplier-missing': [422, 'The product has no supplier'],
  'not-ordered': [422, 'More came than was ordered'],
  'mail-refused': [422, 'No mail can be sent to this address'],
  'wrong-code': [422, 'The confirmation code is wrong or has expired'],
  'too-many-attempts': [429, 'Too many attempts'],
  'internal-error': [500, 'Something went wrong on our side'],
  busy: [503, 'The service is busy'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

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
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  /** The request's id, to be named to whoever looks into it. */
  instance: z.optional(z.string()),
  errors: z.optional(z.array(fieldError)),
});

export type FieldError = z.output<typeof fieldError>;
export type Problem = z.output<typeof problemSchema>;

/** The URN that names a kind of problem. */
export function problemType(code: ProblemCode): string {
  return `urn:agentic-retail:problem:${code}`;
}
