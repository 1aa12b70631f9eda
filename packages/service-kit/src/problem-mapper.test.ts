import { problemMediaType, problemSchema } from '@agentic-retail/contracts/problem';
import { problems } from '@agentic-retail/contracts/problems';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Failure } from './failure.ts';
import { problemResponse } from './problem-mapper.ts';

type Samples = {
  readonly [C in Failure['code']]: (text: string, count: number) => Extract<Failure, { code: C }>;
};

/** A failure of every code: one that lacks here doesn't compile. */
const samples: Samples = {
  'invalid-request': (text) => ({
    code: 'invalid-request',
    errors: [
      { pointer: `/${text}`, detail: 'must be text' },
      { pointer: '', detail: 'is not JSON' },
    ],
  }),
  'not-signed-in': () => ({ code: 'not-signed-in' }),
  'role-required': () => ({ code: 'role-required', access: ['manager', 'owner'] }),
  'route-not-found': () => ({ code: 'route-not-found' }),
  'body-too-large': (_, limitBytes) => ({ code: 'body-too-large', limitBytes }),
  'unsupported-media-type': () => ({ code: 'unsupported-media-type' }),
  busy: (_, retryAfterSeconds) => ({ code: 'busy', retryAfterSeconds }),
  'internal-error': () => ({ code: 'internal-error' }),
  'product-not-found': (lookedFor) => ({ code: 'product-not-found', lookedFor }),
  'sku-taken': (sku) => ({ code: 'sku-taken', sku }),
  'barcode-taken': (barcode) => ({ code: 'barcode-taken', barcode }),
  'version-conflict': (_, version) => ({ code: 'version-conflict', version }),
  'transaction-not-found': (id) => ({ code: 'transaction-not-found', id }),
  'empty-cart': () => ({ code: 'empty-cart' }),
  'invalid-quantity': (sku, quantity) => ({ code: 'invalid-quantity', sku, quantity }),
  'unknown-product': (sku) => ({ code: 'unknown-product', skus: [sku] }),
  'product-inactive': (sku) => ({ code: 'product-inactive', skus: [sku] }),
  'price-changed': (_, total) => ({
    code: 'price-changed',
    expectedTotal: 1,
    total,
    cart: { lines: [], subtotal: total, discountTotal: 0, tax: 0, total, taxes: [] },
  }),
  'invalid-discount': (sku) => ({ code: 'invalid-discount', sku, reason: 'not-in-cart' }),
  'discount-too-large': (_, limit) => ({ code: 'discount-too-large', limit }),
  'approval-needed': (_, limit) => ({ code: 'approval-needed', limit }),
  'approval-invalid': () => ({ code: 'approval-invalid', reason: 'used' }),
  'insufficient-stock': (sku, available) => ({
    code: 'insufficient-stock',
    shortages: [{ sku, name: 'Apple', requested: 7, available }],
  }),
  'sale-id-reused': () => ({ code: 'sale-id-reused' }),
  'cash-session-not-found': (id) => ({ code: 'cash-session-not-found', id }),
  'register-in-session': (name) => ({
    code: 'register-in-session',
    sessionId: 's-1',
    openedBy: { userId: 'u', name },
    openedAt: '2026-01-31T09:30:00Z',
  }),
  'cash-session-closed': (name) => ({
    code: 'cash-session-closed',
    by: { userId: 'u', name },
    at: '2026-01-31T09:30:00Z',
  }),
  'cash-id-reused': () => ({ code: 'cash-id-reused' }),
  'too-many-movements': (_, limit) => ({ code: 'too-many-movements', limit }),
  'parked-cart-not-found': (id) => ({ code: 'parked-cart-not-found', id }),
  'parked-cart-taken': (name) => ({
    code: 'parked-cart-taken',
    taken: { outcome: 'discarded', by: { userId: 'u', name }, at: '2026-01-31T09:30:00Z' },
  }),
  'parked-cart-id-reused': () => ({ code: 'parked-cart-id-reused' }),
  'sale-not-refundable': () => ({ code: 'sale-not-refundable', status: 'pending' }),
  'refund-exceeds-sale': (sku, remaining) => ({
    code: 'refund-exceeds-sale',
    lines: [{ sku, name: 'Apple', requested: 7, remaining }],
  }),
  'refund-exceeds-card': (reference, remaining) => ({
    code: 'refund-exceeds-card',
    reference,
    requested: 7,
    remaining,
  }),
  'payout-mismatch': (_, due) => ({ code: 'payout-mismatch', due, paid: 1 }),
  'refund-id-reused': () => ({ code: 'refund-id-reused' }),
  'amount-too-large': (_, limit) => ({ code: 'amount-too-large', limit }),
  'too-many-products': (_, count) => ({ code: 'too-many-products', limit: 49, count }),
  'invalid-payment': (_, index) => ({ code: 'invalid-payment', index }),
  'payment-mismatch': (_, due) => ({ code: 'payment-mismatch', due, paid: 1 }),
  'tender-too-small': (_, amount) => ({ code: 'tender-too-small', amount, tendered: 1 }),
  'clock-ahead': (saleTime) => ({ code: 'clock-ahead', saleTime, now: '2026-01-31T09:30:00Z' }),
  'clock-behind': (saleTime) => ({ code: 'clock-behind', saleTime, now: '2026-01-31T09:30:00Z' }),
  'wrong-credentials': () => ({ code: 'wrong-credentials' }),
  'session-ended': () => ({ code: 'session-ended' }),
  'email-not-confirmed': () => ({ code: 'email-not-confirmed' }),
  'new-password-required': () => ({ code: 'new-password-required' }),
  'weak-password': () => ({ code: 'weak-password', field: 'newPassword' }),
  'wrong-code': () => ({ code: 'wrong-code' }),
  'too-many-attempts': () => ({ code: 'too-many-attempts' }),
  'id-reused': (id) => ({ code: 'id-reused', id }),
  'count-not-found': (id) => ({ code: 'count-not-found', id }),
  'count-closed': () => ({ code: 'count-closed' }),
  'not-in-count': (sku) => ({ code: 'not-in-count', sku }),
  'count-contradicted': (sku) => ({ code: 'count-contradicted', skus: [sku] }),
  'request-not-found': (id) => ({ code: 'request-not-found', id }),
  'request-open': (sku) => ({ code: 'request-open', sku }),
  'request-move-refused': (id) => ({
    code: 'request-move-refused',
    id,
    from: 'received',
    to: 'approved',
  }),
  'supplier-missing': (sku) => ({ code: 'supplier-missing', sku }),
  'invoice-not-found': (number) => ({ code: 'invoice-not-found', number }),
  'invoice-move-refused': () => ({ code: 'invoice-move-refused', from: 'paid', to: 'sent' }),
  'not-ordered': (sku, open) => ({ code: 'not-ordered', sku, open }),
  'second-factor-required': () => ({ code: 'second-factor-required' }),
  'wrong-second-factor': () => ({ code: 'wrong-second-factor' }),
  'user-not-found': (id) => ({ code: 'user-not-found', id }),
  'already-staff': () => ({ code: 'already-staff' }),
  'mail-refused': () => ({ code: 'mail-refused' }),
  'last-owner': () => ({ code: 'last-owner' }),
  'own-account': () => ({ code: 'own-account' }),
};

const origin = { requestId: 'request-1', correlationId: 'action-1' };
const codes = Object.keys(samples) as Failure['code'][];

function problemOf(failure: Failure) {
  return problemSchema.parse(JSON.parse(problemResponse(failure, origin).body ?? ''));
}

describe.each(codes)('%s', (code) => {
  const failure = samples[code]('A-1', 3);

  it('has the status and title of the table, and tells what to do', () => {
    const [status, title] = problems[code];
    const answer = problemResponse(failure, origin);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': problemMediaType,
      'cache-control': 'no-store',
    });
    expect(problemOf(failure)).toMatchObject({
      type: `urn:agentic-retail:problem:${code}`,
      title,
      status,
      code,
      instance: 'request-1',
      correlationId: 'action-1',
    });
    expect(problemOf(failure).detail.trim()).not.toBe('');
    expect(problemOf(failure).detail).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('problemResponse', () => {
  it('answers every failure, whatever texts and figures it holds', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.constantFrom(...codes), text, fc.double(), (code, words, figure) => {
        expect(problemOf(samples[code](words, figure)).code).toBe(code);
      }),
    );
  });

  it('can’t be talked into another status or code by what a failure brings along', () => {
    const failure = { ...samples['sku-taken']('A-1', 0), status: 200, title: 'Fine', body: 'x' };
    expect(problemOf(failure)).toMatchObject({ status: 409, title: problems['sku-taken'][1] });
  });

  it('brings along the figures that the till needs', () => {
    expect(problemOf(samples['insufficient-stock']('A-1', 3))).toMatchObject({
      detail: 'A-1: 3 of 7 left',
      shortages: [{ sku: 'A-1', requested: 7, available: 3 }],
    });
    expect(problemOf(samples['price-changed']('', 250))).toMatchObject({
      expectedTotal: 1,
      total: 250,
      cart: { total: 250 },
    });
  });

  it('points to the fields, for the form that shows them', () => {
    expect(problemOf(samples['weak-password']('', 0)).errors).toEqual([
      { pointer: '/newPassword', detail: 'is too weak' },
    ]);
    expect(problemOf(samples['invalid-payment']('', 3)).errors).toMatchObject([
      { pointer: '/payments/3' },
    ]);
    expect(problemOf(samples['invalid-request']('sku', 0))).toMatchObject({
      detail: '/sku must be text; The body is not JSON',
      errors: [{ pointer: '/sku' }, { pointer: '' }],
    });
  });

  it('says when to come back, in the header for it', () => {
    const answer = problemResponse({ code: 'busy', retryAfterSeconds: 2 }, origin);
    expect(answer.headers?.['retry-after']).toBe('2');
    const other = problemResponse({ code: 'too-many-attempts' }, origin);
    expect(other.headers).not.toHaveProperty('retry-after');
  });
});
