import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describeIssues } from './describe-issue.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

function complaints(schema: z.ZodMiniType, value: unknown, root = ''): string[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return [];
  return describeIssues(parsed.error, root).map(({ pointer, detail }) => `${pointer} ${detail}`);
}

const sale = {
  id: '019bf3a0-0000-7000-8000-000000000000',
  registerId: 'till-1',
  lines: [{ sku: 'A-1', quantity: 1 }],
  payments: [],
  expectedTotal: 0,
};

describe('a message', () => {
  it.each<[string, object, string]>([
    ['a missing field', { id: undefined }, '/id is missing; it must be text'],
    ['another type', { lines: 'none' }, '/lines must be a list'],
    ['an object that is none', { lines: [1] }, '/lines/0 must be an object'],
    ['a null', { registerId: null }, '/registerId must be text'],
    ['a fraction', { expectedTotal: 0.5 }, '/expectedTotal must be a whole number'],
    ['a number too small', { expectedTotal: -1 }, '/expectedTotal must be at least 0'],
    [
      'a number too large',
      { lines: [{ sku: 'A-1', quantity: 1_000_001 }] },
      '/lines/0/quantity must be at most 1000000',
    ],
    [
      'a text too long',
      { registerId: 'x'.repeat(33) },
      '/registerId must have at most 32 characters',
    ],
    ['a list too short', { lines: [] }, '/lines must have at least 1 entry'],
    [
      'a list too long',
      { payments: Array(11).fill(null) },
      '/payments must have at most 10 entries',
    ],
    ['a rule in words', { id: 'X' }, '/id must be a UUID of version 7, in lower case'],
    [
      'one of several forms',
      { payments: [{ method: 'cheque' }] },
      '/payments/0/method must be "cash" or "card"',
    ],
    ['a field too many', { tip: 1 }, '/tip is not a field of this request; leave it out'],
  ])('names the field and the rule: %s', (_, change, message) => {
    expect(complaints(routes.completeSale.body, { ...sale, ...change })).toContain(message);
  });

  it.each([
    ['2026-01-31 09:30', 'startsAt must be a UTC time like 2026-01-31T09:30:00Z'],
    ['31/01/2026', 'date must be a date like 2026-01-31'],
    ['nell', 'email must be an email address'],
  ])('shows by example how %p should look', (value, message) => {
    const schemas = { startsAt: z.iso.datetime(), date: z.iso.date(), email: z.email() };
    const [field = ''] = message.split(' ');
    const schema = z.object({ [field]: schemas[field as keyof typeof schemas] });
    expect(complaints(schema, { [field]: value })).toEqual([`/${message}`]);
  });

  it('points into the body as RFC 6901 has it, and elsewhere by name', () => {
    const schema = z.object({ 'a/b~c': z.object({ d: z.array(z.string()) }) });
    const value = { 'a/b~c': { d: ['', 1] } };
    expect(complaints(schema, value)).toEqual(['/a~1b~0c/d/1 must be text']);
    expect(complaints(schema, value, 'query')).toEqual(['query.a~1b~0c.d.1 must be text']);
    expect(complaints(schema, null)).toEqual([' must be an object']);
  });

  it('tells of every field that is wrong, not only of the first', () => {
    const wrong = { ...sale, id: 1, lines: [{ sku: '', quantity: 0 }], x: 1, y: 2 };
    expect(complaints(routes.completeSale.body, wrong).map((text) => text.split(' ')[0])).toEqual([
      '/id',
      '/lines/0/sku',
      '/lines/0/quantity',
      '/x',
      '/y',
    ]);
  });

  it('is missing for no rule of any route, whatever is sent', () => {
    const schemas = Object.values<Route>(routes).flatMap(({ params, query, body }) =>
      [params, query, body].filter((schema) => schema !== undefined),
    );
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }));
    const request = fc.constantFrom(...schemas).chain((schema) => {
      const names = Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {});
      return fc.tuple(
        fc.constant(schema),
        fc.dictionary(fc.constantFrom('extra', ...names), anything),
      );
    });
    fc.assert(
      fc.property(request, ([schema, value]) => {
        const { error } = schema.safeParse(value, { reportInput: true });
        for (const { pointer, detail } of error ? describeIssues(error, '') : []) {
          expect(pointer).toMatch(/^\//);
          expect(detail).toMatch(/^(must|is) \S/);
          expect(detail).not.toMatch(/invalid input|undefined/i);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
