import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cursorOf, keyOf, refuseForeignCursor } from './read-page.ts';

const attributes = ['date', 'timestamp'];
const key = { date: '2026-01-31', timestamp: '2026-01-31T09:30:00.000Z' };
const invalid = {
  ok: false,
  error: { code: 'invalid-request', errors: [{ pointer: 'query.cursor' }] },
};

function cursorFor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('a cursor', () => {
  it('leads back to its key, whatever text or whole numbers that holds', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(part, part, (date, timestamp) => {
        expect(keyOf(cursorOf({ date, timestamp }), attributes)).toEqual({
          ok: true,
          value: { date, timestamp },
        });
      }),
    );
  });

  it('needs no escaping in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (date) => {
        expect(cursorOf({ date })).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('is absent when there is no further page, and then leads nowhere', () => {
    expect(cursorOf(undefined)).toBeUndefined();
    expect(keyOf(undefined, attributes)).toEqual({ ok: true, value: undefined });
  });
});

describe('what is no cursor of the list', () => {
  it('is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(cursorFor)), (garbage) => {
        expect(keyOf(garbage, attributes)).toMatchObject(invalid);
      }),
    );
  });

  it.each([
    ['a key with an attribute less', { date: key.date }],
    ['a key with an attribute more', { ...key, price: 1 }],
    ['a key of another list', { sku: 'A', category: 'B' }],
    ['an empty attribute', { ...key, date: '' }],
    ['an attribute that is no text or whole number', { ...key, date: 1.5 }],
    ['an attribute that is an object', { ...key, date: { S: 'x' } }],
    ['a list', [key.date, key.timestamp]],
    ['nothing', null],
  ])('is refused: %s', (_, value) => {
    expect(keyOf(cursorFor(value), attributes)).toMatchObject(invalid);
  });
});

describe('refuseForeignCursor', () => {
  const refused = Object.assign(new Error('not a valid starting key'), {
    name: 'ValidationException',
  });

  it('hands on what was read', async () => {
    expect(await refuseForeignCursor('c', async () => 'page')).toEqual({ ok: true, value: 'page' });
  });

  it('calls a key that the engine refuses the caller’s mistake', async () => {
    expect(await refuseForeignCursor('c', () => Promise.reject(refused))).toMatchObject(invalid);
  });

  it('does not blame the caller where no cursor came, or for another failure', async () => {
    await expect(refuseForeignCursor(undefined, () => Promise.reject(refused))).rejects.toBe(
      refused,
    );
    const other = new Error('down');
    await expect(refuseForeignCursor('c', () => Promise.reject(other))).rejects.toBe(other);
  });
});
