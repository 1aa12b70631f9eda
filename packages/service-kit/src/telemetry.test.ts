import { afterEach, expect, it, jest } from '@jest/globals';
import { createLogger } from './telemetry.ts';

const lines: string[] = [];

function log(fields: Record<string, unknown>): string {
  lines.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  }
  createLogger().error('something', fields);
  return lines.join('');
}

afterEach(() => {
  jest.restoreAllMocks();
});

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl';

it.each([
  ['an error', { error: new Error(`no user nell@shop.example with ${token}`) }],
  ['the cause of an error', { error: new Error('x', { cause: new Error('nell@shop.example') }) }],
  ['a field deep inside', { request: { body: { password: 'Candle-and-Key-3', list: [token] } } }],
  ['fields that are named so', { newPassword: 'Candle-and-Key-3', refreshToken: 'opaque-value' }],
  ['headers', { headers: { Authorization: 'opaque-value', cookie: 'opaque-value' } }],
])('a log line has nothing of anybody from %s', (_, fields) => {
  const line = log(fields);
  expect(line).toContain('something');
  expect(line).not.toMatch(/nell|eyJ|Candle|opaque/);
});

it('a log line keeps what is needed to look into something', () => {
  const line = log({ requestId: 'request-1', error: new Error('the table is not there') });
  expect(line).toContain('request-1');
  expect(line).toContain('the table is not there');
});
