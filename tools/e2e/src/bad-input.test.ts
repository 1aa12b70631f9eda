import { businessDate } from '@agentic-retail/domain/time/business-date';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { productBody, saleBody, successOf } from './testing/sale.ts';
import { type StaffMember, signInAs } from './testing/staff.ts';

const runs = 150;

let shop: SpawnedShop;
let manager: StaffMember;
beforeAll(async () => {
  shop = await spawnShop();
  manager = await signInAs(shop, 'manager');
  successOf(await manager.client.createProduct({ body: productBody('BASE-1', 100) }));
});
afterAll(() => shop.stop());

interface Answer {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  };
}

async function send(
  method: string,
  path: string,
  body?: string,
  contentType = 'application/json',
): Promise<Answer> {
  const response = await fetch(shop.apiUrl + path, {
    method,
    headers: { authorization: `Bearer ${manager.token}`, 'content-type': contentType },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Everything that a refused request must leave as it was. */
async function state() {
  const { client } = manager;
  const day = businessDate(new Date().toISOString(), 'Europe/London');
  return {
    product: successOf(await client.getProduct({ params: { sku: 'BASE-1' } })),
    log: successOf(await client.listStockLog({ params: { sku: 'BASE-1' }, query: {} })),
    sales: successOf(await client.listTransactions({ query: { date: day } })),
    shop: successOf(await client.getShop()),
  };
}

/** Sends it, and sees it refused at exactly that field, with nothing changed. */
async function refusesField(method: string, path: string, body: unknown, pointer: string) {
  const answer = await send(method, path, JSON.stringify(body));
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
}

const notAQuantity = fc.oneof(
  fc.integer({ max: 0 }),
  fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 1_000_001 }),
  fc.constantFrom(null, '1', true, [], {}, 1e300),
);
const notAnAmount = fc.oneof(
  fc.integer({ max: -1 }),
  fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 100_000_000_001, max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(null, '100', false, [100], {}),
);

describe('a sale', () => {
  const sale = () => saleBody([{ sku: 'BASE-1', quantity: 1 }], 100);

  test('with a quantity that is none names the line, and nothing changes', async () => {
    const before = await state();
    await fc.assert(
      fc.asyncProperty(notAQuantity, (quantity) =>
        refusesField(
          'POST',
          '/transactions',
          { ...sale(), lines: [{ sku: 'BASE-1', quantity }] },
          '/lines/0/quantity',
        ),
      ),
      { numRuns: runs },
    );
    expect(await state()).toEqual(before);
  });

  test('with an amount that is none names it, and nothing changes', async () => {
    const before = await state();
    await fc.assert(
      fc.asyncProperty(notAnAmount, fc.boolean(), async (amount, inPayment) => {
        const payments = [{ method: 'cash', amount, tendered: 100 }];
        const body = inPayment ? { ...sale(), payments } : { ...sale(), expectedTotal: amount };
        const pointer = inPayment ? '/payments/0/amount' : '/expectedTotal';
        await refusesField('POST', '/transactions', body, pointer);
      }),
      { numRuns: runs },
    );
    expect(await state()).toEqual(before);
  });

  test('with a field that is unknown, missing or of another type names it', async () => {
    const before = await state();
    const fields = Object.keys(sale());
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields),
        fc.constantFrom('missing', 'wrong', 'unknown'),
        async (field, mistake) => {
          const body: Record<string, unknown> = { ...sale() };
          if (mistake === 'missing') delete body[field];
          if (mistake === 'wrong') body[field] = { not: 'this' };
          if (mistake === 'unknown') body[`${field}Typo`] = 1;
          const pointer = mistake === 'unknown' ? `/${field}Typo` : `/${field}`;
          await refusesField('POST', '/transactions', body, pointer);
        },
      ),
      { numRuns: runs },
    );
    expect(await state()).toEqual(before);
  });

  test('that pays too little, too much or from the future is refused with its own code', async () => {
    const before = await state();
    const cases = [
      [{ payments: [{ method: 'cash', amount: 99, tendered: 99 }] }, 'payment-mismatch'],
      [{ payments: [{ method: 'cash', amount: 100, tendered: 99 }] }, 'tender-too-small'],
      [{ payments: [] }, 'payment-mismatch'],
      [{ expectedTotal: 1 }, 'price-changed'],
      [{ lines: [{ sku: 'NO-SUCH', quantity: 1 }] }, 'unknown-product'],
      [{ id: '0fffffff-ffff-7000-8000-000000000000' }, 'clock-ahead'],
      [{ lines: [] }, 'invalid-request'],
      [{ id: crypto.randomUUID() }, 'invalid-request'],
    ] as const;
    for (const [change, code] of cases) {
      const answer = await send('POST', '/transactions', JSON.stringify({ ...sale(), ...change }));
      expect({ change, code: answer.body.code }).toEqual({ change, code });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    expect(await state()).toEqual(before);
  });
});

describe('any request', () => {
  test('with any JSON at all is answered, never with a 5xx, and changes nothing', async () => {
    const before = await state();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'POST /transactions',
          'POST /transactions/01900000-0000-7000-8000-000000000000/refunds',
          'POST /parked-carts',
          'POST /registers/till-1/sessions',
          'POST /cash-sessions/01900000-0000-7000-8000-000000000000/close',
          'POST /inventory/products',
          'PATCH /inventory/products/BASE-1',
          'POST /auth/login',
          'POST /auth/confirm',
        ),
        fc.json(),
        async (target, body) => {
          const [method = '', path = ''] = target.split(' ');
          const answer = await send(method, path, body);
          expect(answer.status).toBe(400);
          expect(answer.body.code).toBe('invalid-request');
          expect(answer.body.errors?.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: runs * 2 },
    );
    expect(await state()).toEqual(before);
  });

  test('that is not JSON, not declared as JSON or huge is refused', async () => {
    const broken = await send('POST', '/transactions', '{"id": ');
    expect(broken).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const form = await send('POST', '/transactions', 'a=b', 'application/x-www-form-urlencoded');
    expect(form).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    const huge = await send('POST', '/transactions', JSON.stringify({ note: 'x'.repeat(300_000) }));
    expect(huge).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  test('with any path and query is answered without a 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/inventory/products/',
          '/inventory/barcodes/',
          '/inventory/stock/',
          '/transactions/',
        ),
        fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
        fc.dictionary(fc.constantFrom('limit', 'cursor', 'q', 'date', 'zzz'), fc.string()),
        async (path, key, query) => {
          const segment = encodeURIComponent(key.toWellFormed()).replaceAll('.', '%2E');
          const search = new URLSearchParams(query);
          const { status } = await send('GET', `${path}${segment}?${search}`);
          expect([400, 404]).toContain(status);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('a name', () => {
  test('of any script, with HTML, SQL or emoji, is kept to the letter', async () => {
    let count = 0;
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter(
        (name) =>
          /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) &&
          !/[\p{Cc}\p{Cs}]/u.test(name) &&
          name.length <= 200,
      );
    const nasty = fc.constantFrom(
      '<script>alert(1)</script>',
      "'; DROP TABLE products; --",
      '🕯️ Candle 👩‍👩‍👧',
      '‏شمعة‏',
      '{{7*7}} %s %n',
      '=HYPERLINK("x")',
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(nasty, plain), async (name) => {
        count += 1;
        const sku = `NAME-${count}`;
        successOf(await manager.client.createProduct({ body: { ...productBody(sku, 1), name } }));
        const stored = successOf(await manager.client.getProduct({ params: { sku } }));
        expect(stored.name).toBe(name);
      }),
      { numRuns: runs },
    );
  });

  test('with control characters, of blanks or too long is refused at its field', async () => {
    const names = ['\u0000', 'a\nb', '   ', '', 'x'.repeat(201), '\ud800'];
    for (const name of names) {
      await refusesField(
        'POST',
        '/inventory/products',
        { ...productBody('NEVER', 1), name },
        '/name',
      );
    }
    const { status } = await send('GET', '/inventory/products/NEVER');
    expect(status).toBe(404);
  });
});
