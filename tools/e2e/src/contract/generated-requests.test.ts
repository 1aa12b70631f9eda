import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '@agentic-retail/contracts/testing/api-document';
import { type SpawnedShop, spawnShop } from '@agentic-retail/local/spawn-shop';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { badTokens } from '../testing/made-tokens.ts';
import { signInAs, signInWithoutRole } from '../testing/staff.ts';
import { readApiDocument } from './api-walk.ts';
import { type Bearer, type GeneratedRequest, generatedRequest } from './generated-request.ts';
import { knownValues } from './known-values.ts';
import { RawSender } from './raw-sender.ts';

/** Another one: `SEED=7 npx jest src/contract/generated-requests`. Only the time in ids differs. */
const seed = Number(process.env.SEED ?? 2026);
const requestsPerOperation = 300;
const atOnce = 12;
const timeoutMs = 30_000;
/** A machine with much else to do makes the service busy: seldom, and not for long. */
const busyTries = 4;
const mostBusy = 20;

const document = readApiDocument();

let shop: SpawnedShop;
let sender: RawSender;
let tokens: Readonly<Record<Bearer, string | undefined>>;
beforeAll(async () => {
  shop = await spawnShop();
  sender = new RawSender(shop.apiUrl, atOnce, timeoutMs);
  const owner = (await signInAs(shop, 'owner')).token;
  tokens = {
    owner,
    manager: (await signInAs(shop, 'manager')).token,
    cashier: (await signInAs(shop, 'cashier')).token,
    'no role': (await signInWithoutRole(shop)).token,
    expired: badTokens(shop, owner).expired,
    garbage: 'not-a-token',
    nobody: undefined,
  };
});
afterAll(async () => {
  sender.close();
  await shop.stop();
});

/** Requests of all operations, mixed. */
function requests(): GeneratedRequest[] {
  const known = knownValues(Date.now());
  const perOperation = document.operations.map((operation, index) =>
    fc.sample(generatedRequest(operation, known), {
      seed: seed + index,
      numRuns: requestsPerOperation,
    }),
  );
  return Array.from({ length: requestsPerOperation }, (_, round) =>
    perOperation.flatMap((ofOne) => ofOne[round] ?? []),
  ).flat();
}

let busyAnswers = 0;

/** Asks again when the service is busy, as its answer says. */
async function answerTo(request: GeneratedRequest): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await send(request);
    if (answer.status !== 503 || tries === busyTries) return answer;
    busyAnswers += 1;
    await sleep(1_000);
  }
}

function send({ method, address, contentType, bearer, body }: GeneratedRequest): Promise<Answer> {
  const token = tokens[bearer];
  return sender.send(
    method,
    address,
    {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && contentType !== '' && { 'content-type': contentType }),
    },
    body,
  );
}

/** What is wrong with an answer, in words; empty when nothing is. */
function faultsOf(request: GeneratedRequest, answer: Answer): string {
  if (answer.status >= 500) return `a fault of ours: ${answer.text}`;
  const { kind, operation, method } = request;
  const isElsewhere =
    kind === 'odd path' || (kind === 'wrong method' && method !== operation.method);
  if (isElsewhere && isOfTheGateway(answer)) return '';
  const meant = isElsewhere ? operationAt(request) : operation;
  return meant ? document.faultsOfAnswer(meant, answer) : `nobody answers there: ${answer.text}`;
}

/** What there is nothing for, the gateway answers by itself. */
function isOfTheGateway({ status, text }: Answer): boolean {
  return [400, 401, 404].includes(status) && /^\{"message":"[\w ]+"\}$/.test(text);
}

/** The operation that an address means which was made for another one. */
function operationAt({ method, address }: GeneratedRequest) {
  const steps = (address.split('?')[0] ?? '').split('/');
  return document.operations.find((operation) => {
    const pattern = operation.path.split('/');
    const fits = (step: string, at: number) => step.startsWith('{') || step === steps[at];
    return operation.method === method && pattern.length === steps.length && pattern.every(fits);
  });
}

test('20,000 requests, right and wrong: no fault, no hang, every answer as documented', async () => {
  const all = requests();
  expect(all.length).toBeGreaterThanOrEqual(20_000);
  const tally = new Map<string, Map<number, number>>();
  const failures: unknown[] = [];
  const queue = all.values();
  const startedAt = performance.now();

  async function sendRest(): Promise<void> {
    for (const request of queue) {
      const { kind, operation, method, address, bearer } = request;
      const told = { operation: operation.operationId, kind, method, address, bearer };
      const body = request.body?.slice(0, 400);
      try {
        const answer = await answerTo(request);
        const counts = tally.get(kind) ?? new Map<number, number>();
        tally.set(kind, counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1));
        const faults = faultsOf(request, answer);
        if (faults !== '') failures.push({ ...told, body, status: answer.status, faults });
      } catch (error) {
        failures.push({ ...told, body, faults: String(error) });
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sendRest));

  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.info(
    `${all.length} requests, seed ${seed}, ${seconds} s, busy ${busyAnswers} times\n${inWords(tally)}`,
  );
  expect({ seed, count: failures.length, first: failures.slice(0, 10) }).toEqual({
    seed,
    count: 0,
    first: [],
  });
  expect(busyAnswers).toBeLessThan(mostBusy);
  // Were hardly any carried out, nothing but refusals would be tested.
  const done = [...(tally.get('as documented') ?? [])].filter(([status]) => status < 300);
  expect(done.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(2_500);
});

function inWords(tally: ReadonlyMap<string, ReadonlyMap<number, number>>): string {
  return [...tally]
    .map(([kind, counts]) => {
      const ordered = [...counts].toSorted(([one], [other]) => one - other);
      return `${kind}: ${ordered.map(([status, count]) => `${status} × ${count}`).join(', ')}`;
    })
    .join('\n');
}
