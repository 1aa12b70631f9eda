import { cashSessionExamples } from '@agentic-retail/contracts/examples/cash-session-examples';
import { expect, it } from '@jest/globals';
import { findMissingSession } from './find-missing-session.ts';

function ask(answer: () => Promise<Response>) {
  const asked: string[] = [];
  const doFetch: typeof fetch = (address) => {
    asked.push(String(address));
    return answer();
  };
  const found = findMissingSession({ baseUrl: '/api', fetch: doFetch }, 'till-1');
  return { found, asked };
}

it('refuses what a till without a session would sell', async () => {
  const { found, asked } = ask(async () => Response.json({ session: null }));
  expect(await found).toEqual({
    kind: 'other',
    code: 'cash-session-required',
    detail: 'No cash session is open at till-1.',
  });
  expect(asked).toEqual(['/api/registers/till-1/session']);
});

it('says nothing where one is open, or nobody answers', async () => {
  const { response } = cashSessionExamples.getOpenCashSession;
  expect(await ask(async () => Response.json(response)).found).toBeUndefined();
  expect(await ask(async () => new Response('', { status: 502 })).found).toBeUndefined();
  expect(await ask(() => Promise.reject(new TypeError('no network'))).found).toBeUndefined();
});
