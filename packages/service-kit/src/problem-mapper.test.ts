import { problemExamples } from '@agentic-retail/contracts/examples/problem-examples';
import { problemMediaType, problemSchema } from '@agentic-retail/contracts/problem';
import { problems } from '@agentic-retail/contracts/problems';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Failure } from './failure.ts';
import { problemResponse } from './problem-mapper.ts';
import { failureSamples as samples } from './testing/failure-samples.ts';

/** What the API document's examples are made with, where it is not the loaf and three. */
const exampleInputs: { readonly [C in Failure['code']]?: readonly [text: string, figure: number] } =
  {
    'invalid-request': ['lines/0', 3],
    'body-too-large': ['BAK-001', 262144],
    busy: ['BAK-001', 1],
    'barcode-taken': ['2011001913624', 3],
    'version-conflict': ['BAK-001', 3],
    'transaction-not-found': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'sale-has-no-conflicts': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'invalid-quantity': ['BAK-001', 0],
    'price-changed': ['BAK-001', 870],
    'discount-too-large': ['BAK-001', 2500],
    'approval-needed': ['BAK-001', 1500],
    'cash-session-not-found': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'register-in-session': ['Josie Adeyemi', 3],
    'cash-session-closed': ['Josie Adeyemi', 3],
    'too-many-movements': ['BAK-001', 500],
    'parked-cart-not-found': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'parked-cart-taken': ['Josie Adeyemi', 3],
    'refund-exceeds-card': ['TERM-4711', 3],
    'payout-mismatch': ['BAK-001', 275],
    'amount-too-large': ['BAK-001', 100000000000],
    'too-many-products': ['BAK-001', 1201],
    'invalid-payment': ['BAK-001', 0],
    'payment-mismatch': ['BAK-001', 870],
    'tender-too-small': ['BAK-001', 870],
    'clock-ahead': ['2026-01-31T10:30:00Z', 3],
    'clock-behind': ['2026-01-23T09:30:00Z', 3],
    'id-reused': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'count-not-found': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'request-not-found': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'request-move-refused': ['019cebe5-5040-7a10-8c21-5e1f00a0b100', 3],
    'invoice-not-found': ['INV-2026-0001', 3],
    'user-not-found': ['1f0c6f0a-5d0e-4c0b-9a53-0c9de83c1d01', 3],
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

describe.each(codes)('the example of %s in the API document', (code) => {
  it('is what the services say', () => {
    const [text, figure] = exampleInputs[code] ?? ['BAK-001', 3];
    const {
      type,
      title,
      status,
      code: _,
      instance,
      correlationId,
      ...told
    } = problemOf(samples[code](text, figure));
    expect(told).toEqual(problemExamples[code]);
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
    const errors = [{ pointer: '', detail: 'is not JSON' }];
    expect(problemOf({ code: 'invalid-request', errors })).toMatchObject({
      detail: 'The body is not JSON',
      errors: [{ pointer: '' }],
    });
  });

  it('says when to come back, in the header for it', () => {
    const answer = problemResponse({ code: 'busy', retryAfterSeconds: 2 }, origin);
    expect(answer.headers?.['retry-after']).toBe('2');
    const other = problemResponse({ code: 'too-many-attempts' }, origin);
    expect(other.headers).not.toHaveProperty('retry-after');
  });
});
