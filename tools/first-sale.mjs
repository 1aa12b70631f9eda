// Makes one sale over HTTP at the shop whose API is given, as a cashier's till would, and says what
// it saw. Plain JavaScript for any Node from 20 on: it stands outside of what it looks at.
import { randomBytes } from 'node:crypto';

const api = process.argv[2] ?? 'http://127.0.0.1:4321/api';

async function call(method, path, { token, body } = {}) {
  const response = await fetch(api + path, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** A UUID of version 7 of this moment. */
function saleId() {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = randomBytes(10);
  random[0] = (random[0] & 0x0f) | 0x70;
  random[2] = (random[2] & 0x3f) | 0x80;
  const hex = time + random.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const { token } = await call('POST', '/auth/login', {
  body: { email: 'cashier@demo.example', password: 'Scone-and-Jam-1' },
});
const sku = 'BAK-001';
const before = await call('GET', `/inventory/products/${sku}`, { token });
const payment = { method: 'cash', amount: before.price, tendered: before.price + 500 };
const sale = await call('POST', '/transactions', {
  token,
  body: {
    id: saleId(),
    registerId: 'till-1',
    lines: [{ sku, quantity: 1 }],
    payments: [payment],
    expectedTotal: before.price,
  },
});
const after = await call('GET', `/inventory/stock/${sku}`, { token });
const log = await call('GET', `/inventory/stock/${sku}/log?limit=1`, { token });
const [entry] = log.items;
if (
  sale.change !== 500 ||
  after.stockQuantity !== before.stockQuantity - 1 ||
  entry.reference !== sale.id ||
  entry.after !== after.stockQuantity
) {
  throw new Error(`the sale does not add up: ${JSON.stringify({ sale, after, entry })}`);
}
console.log(
  `sold one ${before.name}: change ${sale.change}, stock ${entry.before} → ${entry.after}`,
);
