import type { ProblemCode } from '../problem.ts';

/**
 * What each problem tells beside its type, title, status and code. A test of service-kit sees to it
 * that the services say exactly this.
 */
export const problemExamples: Readonly<
  Record<ProblemCode, { readonly detail: string } & Readonly<Record<string, unknown>>>
> = {
  'invalid-request': {
    detail:
      '/lines/0/quantity must be a whole number; /lines/0/colour is not a field of this request; leave it out',
    errors: [
      { pointer: '/lines/0/quantity', detail: 'must be a whole number' },
      { pointer: '/lines/0/colour', detail: 'is not a field of this request; leave it out' },
    ],
  },
  'not-signed-in': { detail: 'Send the token that signing in gave you.' },
  'role-required': { detail: 'This needs the role manager or owner; an owner can give it.' },
  'route-not-found': { detail: 'Look for the path and method in the API document.' },
  'body-too-large': { detail: 'The body may have at most 262144 bytes.', limitBytes: 262144 },
  'unsupported-media-type': { detail: 'Send content-type: application/json.' },
  busy: { detail: 'Try again in 1 s, with the same id: it is not done twice.' },
  'internal-error': {
    detail: 'It was logged under the id in `instance`; repeating a request by the same id is safe.',
  },
  'product-not-found': { detail: 'No product is known as BAK-001.' },
  'sku-taken': { detail: 'Change product BAK-001, or choose another SKU.' },
  'barcode-taken': {
    detail: 'Take barcode 2011001913624 off the product that has it first.',
    barcode: '2011001913624',
  },
  'version-conflict': {
    detail: 'Version 3 is not the newest: load it again and repeat the change.',
  },
  'transaction-not-found': {
    detail: 'No transaction has the id 019cebe5-5040-7a10-8c21-5e1f00a0b100.',
  },
  'empty-cart': { detail: 'A sale needs at least one line.' },
  'invalid-quantity': {
    detail:
      'The quantity of BAK-001 must be a whole number of at least 1 and a sum the cart can hold, not 0.',
    sku: 'BAK-001',
  },
  'unknown-product': {
    detail:
      'The shop does not have BAK-001: take it off the cart; a sale that was made already can be sent again once somebody has made the product.',
    skus: ['BAK-001'],
  },
  'product-inactive': {
    detail: 'Take off the cart what is not sold any more: BAK-001.',
    skus: ['BAK-001'],
  },
  'price-changed': {
    detail: 'The till expected 1, the cart costs 870: show the new price and send it again.',
    expectedTotal: 1,
    total: 870,
    cart: { lines: [], subtotal: 870, discountTotal: 0, tax: 0, total: 870, taxes: [] },
  },
  'invalid-discount': {
    detail: 'The discount on BAK-001 is of no line: take it off.',
    sku: 'BAK-001',
  },
  'discount-too-large': {
    detail: 'At most 25 % of a line and of the cart may be taken off by hand: give less.',
    limit: 2500,
  },
  'approval-needed': {
    detail:
      'More than 15 % of a line or of the cart needs a manager: send the id of their approval.',
    limit: 1500,
  },
  'approval-invalid': {
    detail: 'It was used for another sale: ask a manager to approve the cart as it is now.',
    reason: 'used',
  },
  'insufficient-stock': {
    detail: 'BAK-001: 3 of 7 left',
    shortages: [{ sku: 'BAK-001', name: 'Farmhouse White Loaf', requested: 7, available: 3 }],
  },
  'sale-id-reused': {
    detail:
      'A different sale is recorded under this id. Ask for a new sale under a new id; keep one that was made already as it is, for somebody to compare the two.',
  },
  'cash-session-not-found': {
    detail: 'No cash session has the id 019cebe5-5040-7a10-8c21-5e1f00a0b100.',
  },
  'register-in-session': {
    detail: 'Josie Adeyemi opened it at 2026-01-31T09:30:00Z: close it first.',
    sessionId: 's-1',
    openedBy: { userId: 'u', name: 'Josie Adeyemi' },
    openedAt: '2026-01-31T09:30:00Z',
  },
  'cash-session-closed': {
    detail: 'Josie Adeyemi closed it at 2026-01-31T09:30:00Z; a closed session never changes.',
    by: { userId: 'u', name: 'Josie Adeyemi' },
    at: '2026-01-31T09:30:00Z',
  },
  'cash-session-required': {
    detail:
      'Open a cash session at till-1 first, under Cash or by POST /registers/till-1/sessions; then send it again.',
    registerId: 'till-1',
  },
  'cash-id-reused': {
    detail: 'Another one was recorded under this id. Make a new id for this one.',
  },
  'too-many-movements': {
    detail: 'A session holds at most 500 movements: close it and open another one.',
    limit: 500,
  },
  'parked-cart-not-found': {
    detail: 'No parked cart has the id 019cebe5-5040-7a10-8c21-5e1f00a0b100.',
  },
  'parked-cart-taken': {
    detail: 'Josie Adeyemi has discarded it.',
    taken: {
      outcome: 'discarded',
      by: { userId: 'u', name: 'Josie Adeyemi' },
      at: '2026-01-31T09:30:00Z',
    },
  },
  'parked-cart-id-reused': {
    detail: 'A different cart was parked under this id. Make a new id for this one.',
  },
  'sale-not-refundable': {
    detail: 'The sale is pending; only one that was completed can be refunded.',
  },
  'sale-has-no-conflicts': {
    detail:
      'The sale 019cebe5-5040-7a10-8c21-5e1f00a0b100 is as the books would have it: there is nothing to mark.',
  },
  'refund-exceeds-sale': {
    detail: 'Refund at most what is left of the sale. BAK-001: 3 left, not 7.',
    lines: [{ sku: 'BAK-001', name: 'Farmhouse White Loaf', requested: 7, remaining: 3 }],
  },
  'refund-exceeds-card': {
    detail:
      'Give at most 3 back to the card of payment TERM-4711, not 7; the rest can go back in cash.',
    reference: 'TERM-4711',
    requested: 7,
    remaining: 3,
  },
  'payout-mismatch': {
    detail:
      'The lines come to 275, 1 would be handed back: look at the sale again and hand back 275.',
    due: 275,
    paid: 1,
  },
  'refund-id-reused': {
    detail: 'A different refund was given under this id. Make a new id for this one.',
  },
  'amount-too-large': {
    detail: 'No line and no total may go beyond 100000000000 minor units: split the sale.',
    limit: 100000000000,
  },
  'too-many-products': {
    detail: '1201 different products at once, at most 1200 are possible: split it.',
    limit: 1200,
    count: 1201,
  },
  'invalid-payment': {
    detail: 'Amounts are whole minor units of at least 0.',
    errors: [{ pointer: '/payments/0', detail: 'has an amount that is not possible' }],
  },
  'payment-mismatch': { detail: 'The payments come to 1, due are 870.', due: 870, paid: 1 },
  'tender-too-small': { detail: '1 in cash cannot pay 870.', amount: 870, tendered: 1 },
  'clock-ahead': {
    detail:
      'It is dated 2026-01-31T10:30:00Z, but it is 2026-01-31T09:30:00Z: set the clock of the device.',
    now: '2026-01-31T09:30:00Z',
  },
  'clock-behind': {
    detail:
      'It is dated 2026-01-23T09:30:00Z, but it is 2026-01-31T09:30:00Z: set the clock of the device; a manager may enter older sales.',
    now: '2026-01-31T09:30:00Z',
  },
  'wrong-credentials': { detail: 'Check both and try again.' },
  'session-ended': { detail: 'Sign in again.' },
  'email-not-confirmed': { detail: 'Enter the code that was mailed to you first.' },
  'new-password-required': { detail: 'Sign in again and send `newPassword` as well.' },
  'second-factor-required': {
    detail: 'Sign in again and send `secondFactorCode` as well: what the authenticator app shows.',
  },
  'wrong-pin': {
    detail: '3 tries are left at this till; then the password is needed.',
    triesLeft: 3,
  },
  'wrong-password': { detail: 'Enter the password that you sign in with.' },
  'password-required': {
    detail: 'Sign in with email and password; from then on the PIN does again.',
  },
  'wrong-second-factor': {
    detail: 'Enter what the app shows now, and see that the clock of its device is right.',
  },
  'weak-password': {
    detail: 'At least 12 characters, with a capital, a small letter, a digit and a symbol.',
    errors: [{ pointer: '/newPassword', detail: 'is too weak' }],
  },
  'weak-pin': {
    detail:
      'Choose other digits: none that count up or down, repeat themselves or are a line of the keypad.',
    errors: [{ pointer: '/pin', detail: 'is easy to guess' }],
  },
  'wrong-code': {
    detail:
      'Take the code of the newest mail and the password you registered with, or register again: a new code is mailed.',
  },
  'too-many-attempts': { detail: 'Wait a few minutes, then try again.' },
  'id-reused': {
    detail:
      'Something else was sent under 019cebe5-5040-7a10-8c21-5e1f00a0b100. Make a new id for this.',
  },
  'count-not-found': { detail: 'No count has the id 019cebe5-5040-7a10-8c21-5e1f00a0b100.' },
  'count-closed': { detail: 'Open a new count.' },
  'not-in-count': { detail: 'Open another count for BAK-001.', sku: 'BAK-001' },
  'count-contradicted': {
    detail: 'Count again, the shelf held more than was seen: BAK-001.',
    skus: ['BAK-001'],
  },
  'request-not-found': {
    detail: 'No restock request has the id 019cebe5-5040-7a10-8c21-5e1f00a0b100.',
  },
  'request-open': {
    detail: 'Receive or cancel the open request for BAK-001 first.',
    sku: 'BAK-001',
  },
  'request-move-refused': {
    detail:
      'Request 019cebe5-5040-7a10-8c21-5e1f00a0b100 is received and cannot become approved: load the list again.',
    from: 'received',
    to: 'approved',
  },
  'supplier-missing': { detail: 'Name a supplier in product BAK-001 first.', sku: 'BAK-001' },
  'invoice-not-found': { detail: 'No invoice has the number INV-2026-0001.' },
  'invoice-move-refused': {
    detail: 'The invoice is paid and cannot become sent: load it again.',
    from: 'paid',
    to: 'sent',
  },
  'not-ordered': {
    detail:
      '3 of BAK-001 are still to come: enter no more, and adjust the stock by what came beside.',
    sku: 'BAK-001',
    open: 3,
  },
  'user-not-found': {
    detail: 'Nobody has the id 1f0c6f0a-5d0e-4c0b-9a53-0c9de83c1d01: load the list again.',
  },
  'already-staff': { detail: 'Look for them in the list, and give them a role there.' },
  'mail-refused': {
    detail: 'Check the address: nobody was invited.',
    errors: [{ pointer: '/email', detail: 'is no address that mail can be sent to' }],
  },
  'last-owner': {
    detail: 'Make somebody else an owner first, and wait until they have signed in.',
  },
  'own-account': { detail: 'Ask another owner to disable your account.' },
};
