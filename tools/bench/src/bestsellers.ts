import { randomBytes, randomInt } from 'node:crypto';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import { type FaultyEngine, startFaultyEngine } from '@agentic-retail/faults/start-faulty-engine';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { apiEvent, type RequestParts } from '@agentic-retail/service-kit/testing/api-event';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import { type FunctionOnEngine, startFunctionOnEngine } from './function-on-engine.ts';
import { median, quantile } from './statistics.ts';

const catalogue = 500;
const bestsellers = 20;
const linesPerSale = 3;
const price = 100;
const opening = 1_000_000;
const tillCounts = [8, 32];
const rounds = 4;
const salesPerRound = 500;
const claims = { token_use: 'id', sub: 'bench', name: 'Bench', 'cognito:groups': '[manager]' };

export interface BestsellerFigures {
  /** Share of all calls of the engine that went wrong. */
  readonly faultRate: number;
  readonly tills: number;
  readonly sales: number;
  /** How often a till was told to come back, and came with the same id. */
  readonly busy: number;
  readonly p95Ms: number;
  /** Of the same number of sales of products drawn from the whole catalogue. */
  readonly randomP95Ms: number;
  /** The median of the rounds' ratios. */
  readonly ratio: number;
}

/**
 * Sells the same 20 products at many tills, in turns with products from a catalogue of 500. Between the
 * function and its engine, transactions that meet are called off, as by the real service.
 * @throws Error when a sale is refused, or a unit is lost
 */
export async function measureBestsellers(
  report: (line: string) => void,
): Promise<BestsellerFigures[]> {
  const function_ = await startFunctionOnEngine((engine) =>
    startFaultyEngine({ engine, rate: 0, seed: 1, meetingConflicts: true }),
  );
  const units = new Map<string, number>();
  try {
    for (let index = 0; index < catalogue; index++) await stock(function_.handler, skuOf(index));
    const figures: BestsellerFigures[] = [];
    for (const faultRate of [0, 0.3]) {
      for (const tills of tillCounts) {
        report(`bestsellers: ${tills} tills, ${faultRate * 100} % of the calls go wrong`);
        figures.push(await compare(function_, { faultRate, tills, units }));
      }
    }
    await lookForUnits(function_.handler, units);
    return figures;
  } finally {
    await function_.stop();
  }
}

async function compare(
  { handler, between: faulty }: FunctionOnEngine<FaultyEngine>,
  load: { readonly faultRate: number; readonly tills: number; readonly units: Map<string, number> },
): Promise<BestsellerFigures> {
  const { faultRate, tills, units } = load;
  type Sold = Awaited<ReturnType<typeof sellSome>>;
  const pairs: { best: Sold; random: Sold }[] = [];
  for (let round = 0; round < rounds; round++) {
    faulty.setRate(faultRate);
    const best = await sellSome(handler, tills, bestsellers, units);
    const random = await sellSome(handler, tills, catalogue, units);
    faulty.setRate(0);
    pairs.push({ best, random });
  }
  return {
    faultRate,
    tills,
    sales: rounds * salesPerRound,
    busy: pairs.reduce((sum, { best }) => sum + best.busy, 0),
    p95Ms: median(pairs.map(({ best }) => best.p95Ms)),
    randomP95Ms: median(pairs.map(({ random }) => random.p95Ms)),
    ratio: median(pairs.map(({ best, random }) => best.p95Ms / random.p95Ms)),
  };
}

/** Sells some of the first products, so many times. */
async function sellSome(
  handler: LambdaHandler,
  tills: number,
  products: number,
  units: Map<string, number>,
): Promise<{ p95Ms: number; busy: number }> {
  const durations: number[] = [];
  let begun = 0;
  let busy = 0;
  async function till(registerId: string): Promise<void> {
    while (begun < salesPerRound) {
      begun += 1;
      const skus = drawSkus(products);
      const from = performance.now();
      busy += await sell(handler, registerId, skus);
      durations.push(performance.now() - from);
      for (const sku of skus) units.set(sku, (units.get(sku) ?? 0) + 1);
    }
  }
  await Promise.all(Array.from({ length: tills }, (_, index) => till(`till-${index}`)));
  return { p95Ms: quantile(durations, 0.95), busy };
}

function skuOf(index: number): string {
  return `BEST-${index}`;
}

function drawSkus(products: number): string[] {
  const drawn = new Set<string>();
  while (drawn.size < linesPerSale) drawn.add(skuOf(randomInt(products)));
  return [...drawn];
}

async function sell(
  handler: LambdaHandler,
  registerId: string,
  skus: readonly string[],
): Promise<number> {
  const total = skus.length * price;
  const body = {
    id: makeSaleId(Date.now(), randomBytes(10)),
    registerId,
    lines: skus.map((sku) => ({ sku, quantity: 1 })),
    payments: [{ method: 'cash', amount: total, tendered: total }],
    expectedTotal: total,
  };
  let busy = 0;
  while (!(await isSold(handler, body))) busy += 1;
  return busy;
}

/** @throws Error when the sale is refused */
async function isSold(handler: LambdaHandler, body: object): Promise<boolean> {
  const { statusCode } = await handler(apiEvent('completeSale', { body, claims }), lambdaContext);
  if (statusCode !== 201 && statusCode !== 503)
    throw new Error(`a sale was answered ${statusCode}`);
  return statusCode === 201;
}

async function stock(handler: LambdaHandler, sku: string): Promise<void> {
  const body = { sku, name: sku, category: 'Bench', price, stockQuantity: opening };
  await done(handler, 'createProduct', { body });
}

/** Each sale took what it sold, once. */
async function lookForUnits(handler: LambdaHandler, units: ReadonlyMap<string, number>) {
  for (const [sku, sold] of units) {
    const stocked = await done(handler, 'getStock', { params: { sku } });
    const { stockQuantity } = JSON.parse(stocked) as { stockQuantity: number };
    if (stockQuantity !== opening - sold) {
      throw new Error(`${sku}: ${opening - stockQuantity} units are gone, ${sold} were sold`);
    }
  }
}

async function done(
  handler: LambdaHandler,
  operation: Parameters<typeof apiEvent>[0],
  request: RequestParts,
): Promise<string> {
  const answer = await handler(apiEvent(operation, { ...request, claims }), lambdaContext);
  if (Number(answer.statusCode) >= 300) throw new Error(`${operation}: ${answer.body}`);
  return answer.body ?? '';
}
