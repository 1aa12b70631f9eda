import { type Problem, problemMediaType, problemType } from '@agentic-retail/contracts/problem';
import { problems } from '@agentic-retail/contracts/problems';
import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Failure } from './failure.ts';

type Explanation = { readonly detail: string } & Record<string, unknown>;

/** What each failure tells the caller: the fact, the way out, and the figures behind it. */
const explanations: {
  readonly [C in Failure['code']]: (failure: Extract<Failure, { code: C }>) => Explanation;
} = {
  'invalid-request': ({ errors }) => ({
    detail: errors.map(({ pointer, detail }) => `${pointer || 'The body'} ${detail}`).join('; '),
    errors,
  }),
  'not-signed-in': () => ({ detail: 'Send the token that signing in gave you.' }),
  'role-required': ({ access }) => ({
    detail: `This needs the role ${typeof access === 'string' ? access : access.join(' or ')}; an owner can give it.`,
  }),
  'route-not-found': () => ({ detail: 'Look for the path and method in the API document.' }),
  'body-too-large': ({ limitBytes }) => ({
    detail: `The body may have at most ${limitBytes} bytes.`,
    limitBytes,
  }),
  'unsupported-media-type': () => ({ detail: 'Send content-type: application/json.' }),
  busy: ({ retryAfterSeconds }) => ({
    detail: `Try again in ${retryAfterSeconds} s, with the same id: it is not done twice.`,
  }),
  'internal-error': () => ({
    detail: 'It was logged under the id in `instance`; repeating a request by the same id is safe.',
  }),
  'product-not-found': ({ lookedFor }) => ({ detail: `No product is known as ${lookedFor}.` }),
  'sku-taken': ({ sku }) => ({ detail: `Change product ${sku}, or choose another SKU.` }),
  'barcode-taken': ({ barcode }) => ({
    detail: `Take barcode ${barcode} off the product that has it first.`,
    barcode,
  }),
  'version-conflict': ({ version }) => ({
    detail: `Version ${version} is not the newest: load it again and repeat the change.`,
  }),
  'transaction-not-found': ({ id }) => ({ detail: `No transaction has the id ${id}.` }),
  'empty-cart': () => ({ detail: 'A sale needs at least one line.' }),
  'invalid-quantity': ({ sku, quantity }) => ({
    detail: `The quantity of ${sku} must be a whole number of at least 1 and a sum the cart can hold, not ${quantity}.`,
    sku,
  }),
  'unknown-product': ({ skus }) => ({
    detail: `The shop does not have ${skus.join(', ')}: take it off the cart; a sale that was made already can be sent again once somebody has made the product.`,
    skus,
  }),
  'product-inactive': ({ skus }) => ({
    detail: `Take off the cart what is not sold any more: ${skus.join(', ')}.`,
    skus,
  }),
  'price-changed': ({ expectedTotal, total, cart }) => ({
    detail: `The till expected ${expectedTotal}, the cart costs ${total}: show the new price and send it again.`,
    expectedTotal,
    total,
    cart,
  }),
  'invalid-discount': ({ sku, reason }) => ({
    detail: `The discount on ${sku ?? 'the cart'} ${discountFaults[reason]}.`,
    ...(sku !== undefined && { sku }),
  }),
  'discount-too-large': ({ limit }) => ({
    detail: `At most ${limit / 100} % of a line and of the cart may be taken off by hand: give less.`,
    limit,
  }),
  'approval-needed': ({ limit }) => ({
    detail: `More than ${limit / 100} % of a line or of the cart needs a manager: send the id of their approval.`,
    limit,
  }),
  'approval-invalid': ({ reason }) => ({
    detail: `${approvalFaults[reason]}: ask a manager to approve the cart as it is now.`,
    reason,
  }),
  'insufficient-stock': ({ shortages }) => ({
    detail: shortages
      .map(({ sku, requested, available }) => `${sku}: ${available} of ${requested} left`)
      .join('; '),
    shortages,
  }),
  'sale-id-reused': () => ({
    detail:
      'A different sale is recorded under this id. Ask for a new sale under a new id; keep one that was made already as it is, for somebody to compare the two.',
  }),
  'cash-session-not-found': ({ id }) => ({ detail: `No cash session has the id ${id}.` }),
  'register-in-session': ({ sessionId, openedBy, openedAt }) => ({
    detail: `${openedBy.name} opened it at ${openedAt}: close it first.`,
    sessionId,
    openedBy,
    openedAt,
  }),
  'cash-session-closed': ({ by, at }) => ({
    detail: `${by.name} closed it at ${at}; a closed session never changes.`,
    by,
    at,
  }),
  'cash-session-required': ({ registerId }) => ({
    detail: `Open a cash session at ${registerId} first, under Cash or by POST /registers/${registerId}/sessions; then send it again.`,
    registerId,
  }),
  'cash-id-reused': () => ({
    detail: 'Another one was recorded under this id. Make a new id for this one.',
  }),
  'too-many-movements': ({ limit }) => ({
    detail: `A session holds at most ${limit} movements: close it and open another one.`,
    limit,
  }),
  'parked-cart-not-found': ({ id }) => ({ detail: `No parked cart has the id ${id}.` }),
  'parked-cart-taken': ({ taken }) => ({
    detail:
      taken.outcome === 'discarded'
        ? `${taken.by.name} has discarded it.`
        : `${taken.by.name} has taken it to ${taken.registerId}.`,
    taken,
  }),
  'parked-cart-id-reused': () => ({
    detail: 'A different cart was parked under this id. Make a new id for this one.',
  }),
  'sale-not-refundable': ({ status }) => ({
    detail: `The sale is ${status}; only one that was completed can be refunded.`,
  }),
  'sale-has-no-conflicts': ({ id }) => ({
    detail: `The sale ${id} is as the books would have it: there is nothing to mark.`,
  }),
  'refund-exceeds-sale': ({ lines }) => ({
    detail: `Refund at most what is left of the sale. ${lines
      .map(({ sku, requested, remaining }) => `${sku}: ${remaining} left, not ${requested}`)
      .join('; ')}.`,
    lines,
  }),
  'refund-exceeds-card': ({ reference, requested, remaining }) => ({
    detail: `Give at most ${remaining} back to the card of payment ${reference}, not ${requested}; the rest can go back in cash.`,
    reference,
    requested,
    remaining,
  }),
  'payout-mismatch': ({ due, paid }) => ({
    detail: `The lines come to ${due}, ${paid} would be handed back: look at the sale again and hand back ${due}.`,
    due,
    paid,
  }),
  'refund-id-reused': () => ({
    detail: 'A different refund was given under this id. Make a new id for this one.',
  }),
  'amount-too-large': ({ limit }) => ({
    detail: `No line and no total may go beyond ${limit} minor units: split the sale.`,
    limit,
  }),
  'too-many-products': ({ limit, count }) => ({
    detail: `${count} different products at once, at most ${limit} are possible: split it.`,
    limit,
    count,
  }),
  'invalid-payment': ({ index }) => ({
    detail: 'Amounts are whole minor units of at least 0.',
    errors: [{ pointer: `/payments/${index}`, detail: 'has an amount that is not possible' }],
  }),
  'payment-mismatch': ({ due, paid }) => ({
    detail: `The payments come to ${paid}, due are ${due}.`,
    due,
    paid,
  }),
  'tender-too-small': ({ amount, tendered }) => ({
    detail: `${tendered} in cash cannot pay ${amount}.`,
    amount,
    tendered,
  }),
  'clock-ahead': ({ saleTime, now }) => ({
    detail: `It is dated ${saleTime}, but it is ${now}: set the clock of the device.`,
    now,
  }),
  'clock-behind': ({ saleTime, now }) => ({
    detail: `It is dated ${saleTime}, but it is ${now}: set the clock of the device; a manager may enter older sales.`,
    now,
  }),
  'wrong-credentials': () => ({ detail: 'Check both and try again.' }),
  'session-ended': () => ({ detail: 'Sign in again.' }),
  'email-not-confirmed': () => ({ detail: 'Enter the code that was mailed to you first.' }),
  'new-password-required': () => ({ detail: 'Sign in again and send `newPassword` as well.' }),
  'second-factor-required': () => ({
    detail: 'Sign in again and send `secondFactorCode` as well: what the authenticator app shows.',
  }),
  'wrong-pin': ({ triesLeft }) => ({
    detail:
      triesLeft > 0
        ? `${triesLeft} ${triesLeft === 1 ? 'try is' : 'tries are'} left at this till; then the password is needed.`
        : 'That was the last try at this till: sign in with email and password.',
    triesLeft,
  }),
  'wrong-password': () => ({ detail: 'Enter the password that you sign in with.' }),
  'password-required': () => ({
    detail: 'Sign in with email and password; from then on the PIN does again.',
  }),
  'weak-pin': () => ({
    detail:
      'Choose other digits: none that count up or down, repeat themselves or are a line of the keypad.',
    errors: [{ pointer: '/pin', detail: 'is easy to guess' }],
  }),
  'wrong-second-factor': () => ({
    detail: 'Enter what the app shows now, and see that the clock of its device is right.',
  }),
  'weak-password': ({ field }) => ({
    detail: 'At least 12 characters, with a capital, a small letter, a digit and a symbol.',
    errors: [{ pointer: `/${field}`, detail: 'is too weak' }],
  }),
  'wrong-code': () => ({
    detail:
      'Take the code of the newest mail and the password you registered with, or register again: a new code is mailed.',
  }),
  'too-many-attempts': () => ({ detail: 'Wait a few minutes, then try again.' }),
  'id-reused': ({ id }) => ({
    detail: `Something else was sent under ${id}. Make a new id for this.`,
  }),
  'count-not-found': ({ id }) => ({ detail: `No count has the id ${id}.` }),
  'count-closed': () => ({ detail: 'Open a new count.' }),
  'not-in-count': ({ sku }) => ({ detail: `Open another count for ${sku}.`, sku }),
  'count-contradicted': ({ skus }) => ({
    detail: `Count again, the shelf held more than was seen: ${skus.join(', ')}.`,
    skus,
  }),
  'request-not-found': ({ id }) => ({ detail: `No restock request has the id ${id}.` }),
  'request-open': ({ sku }) => ({
    detail: `Receive or cancel the open request for ${sku} first.`,
    sku,
  }),
  'request-move-refused': ({ id, from, to }) => ({
    detail: `Request ${id} is ${from} and cannot become ${to}: load the list again.`,
    from,
    to,
  }),
  'supplier-missing': ({ sku }) => ({
    detail: `Name a supplier in product ${sku} first.`,
    sku,
  }),
  'invoice-not-found': ({ number }) => ({ detail: `No invoice has the number ${number}.` }),
  'invoice-move-refused': ({ from, to }) => ({
    detail: `The invoice is ${from} and cannot become ${to}: load it again.`,
    from,
    to,
  }),
  'not-ordered': ({ sku, open }) => ({
    detail: `${open} of ${sku} are still to come: enter no more, and adjust the stock by what came beside.`,
    sku,
    open,
  }),
  'user-not-found': ({ id }) => ({ detail: `Nobody has the id ${id}: load the list again.` }),
  'already-staff': () => ({ detail: 'Look for them in the list, and give them a role there.' }),
  'mail-refused': () => ({
    detail: 'Check the address: nobody was invited.',
    errors: [{ pointer: '/email', detail: 'is no address that mail can be sent to' }],
  }),
  'last-owner': () => ({
    detail: 'Make somebody else an owner first, and wait until they have signed in.',
  }),
  'own-account': () => ({ detail: 'Ask another owner to disable your account.' }),
};

const discountFaults = {
  'not-in-cart': 'is of no line: take it off',
  'given-twice': 'is there twice: leave one',
  'too-much': 'is more than what is left to pay: give less',
} as const;

const approvalFaults = {
  unknown: 'There is no approval with this id',
  used: 'It was used for another sale',
  expired: 'The sale was made after it expired',
  'other-cart': 'The cart or its price is another one than was approved',
  'other-register': 'It was given for another till',
} as const;

/** The HTTP answer to a failure: an RFC 9457 problem. */
export function problemResponse(
  failure: Failure,
  { requestId, correlationId }: Pick<AuditOrigin, 'requestId' | 'correlationId'>,
): APIGatewayProxyStructuredResultV2 {
  const [status, title] = problems[failure.code];
  // Each entry takes the failure of its own code, which indexing by a union can't express.
  const explain = explanations[failure.code] as (failure: Failure) => Explanation;
  const problem: Problem = {
    type: problemType(failure.code),
    title,
    status,
    code: failure.code,
    instance: requestId,
    correlationId,
    ...explain(failure),
  };
  return {
    statusCode: status,
    headers: {
      'content-type': problemMediaType,
      'cache-control': 'no-store',
      ...(failure.code === 'busy' && { 'retry-after': String(failure.retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
}
