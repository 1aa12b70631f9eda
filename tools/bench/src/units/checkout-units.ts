import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { apiEvent, type RequestParts } from '@agentic-retail/service-kit/testing/api-event';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import { startFunctionOnEngine } from '../function-on-engine.ts';
import { startMeteredEngine, type Units } from './metered-engine.ts';

const demoProducts = resolve(import.meta.dirname, '../../../local/demo-shop/products.json');
const lineCounts = [1, 5, 20];
const claims = {
  token_use: 'id',
  sub: 'bench',
  name: 'Josie Bench',
  'cognito:groups': '[manager]',
};
const registers = { without: 'till-1', with: 'till-2' } as const;

interface DemoProduct {
  readonly sku: string;
  readonly price: number;
  readonly barcodes: readonly string[];
}

export interface UnitFigures extends Units {
  readonly request: string;
  readonly lines: number;
  /** Whether a cash session is open at the register. */
  readonly inSession: boolean;
}

/**
 * The request units of checkouts and look-ups, with the products of the demo shop: every call of the
 * shipped function is counted by the engine, by the rules of the real one.
 */
export async function measureUnits(): Promise<UnitFigures[]> {
  const { handler, between, stop } = await startFunctionOnEngine(startMeteredEngine);
  async function ask(
    operation: Parameters<typeof apiEvent>[0],
    request: RequestParts,
  ): Promise<Units> {
    between.take();
    const answer = await handler(apiEvent(operation, { ...request, claims }), lambdaContext);
    if (Number(answer.statusCode) >= 300) throw new Error(`${operation}: ${answer.body}`);
    return between.take();
  }
  try {
    const products = JSON.parse(readFileSync(demoProducts, 'utf8')) as DemoProduct[];
    for (const product of products) {
      await ask('createProduct', { body: { ...product, stockQuantity: 1_000 } });
    }
    const id = newId();
    const params = { registerId: registers.with };
    await ask('openCashSession', { params, body: { id, float: 10_000 } });

    const figures: UnitFigures[] = [];
    for (const lines of lineCounts) {
      for (const inSession of [false, true]) {
        const register = registers[inSession ? 'with' : 'without'];
        const units = await leastOf(() =>
          ask('completeSale', { body: saleOf(products.slice(0, lines), register) }),
        );
        figures.push({ request: 'checkout', lines, inSession, ...units });
      }
    }
    const [{ barcodes: [barcode = ''] = [] } = {}] = products;
    const scan = await leastOf(() => ask('getProductByBarcode', { params: { barcode } }));
    figures.push({ request: 'scan of a barcode', lines: 1, inSession: false, ...scan });
    const search = await leastOf(() => ask('listProducts', { query: { q: 'loaf' } }));
    figures.push({ request: 'search for a word', lines: 1, inSession: false, ...search });
    return figures;
  } finally {
    await stop();
  }
}

/** Every five seconds a request also reads whose sessions have ended; two others do not. */
async function leastOf(ask: () => Promise<Units>): Promise<Units> {
  const [one, two, three] = [await ask(), await ask(), await ask()];
  return {
    read: Math.min(one.read, two.read, three.read),
    write: Math.min(one.write, two.write, three.write),
  };
}

function saleOf(products: readonly DemoProduct[], registerId: string) {
  const total = products.reduce((sum, { price }) => sum + price, 0);
  return {
    id: newId(),
    registerId,
    lines: products.map(({ sku }) => ({ sku, quantity: 1 })),
    payments: [{ method: 'cash', amount: total, tendered: total }],
    expectedTotal: total,
  };
}

function newId(): string {
  return makeSaleId(Date.now(), randomBytes(10));
}
