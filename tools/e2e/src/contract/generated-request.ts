import type { Operation, Parameter } from '@agentic-retail/contracts/testing/api-document';
import fc from 'fast-check';
import { addressOf } from './api-walk.ts';
import { brokenJson } from './broken-json.ts';
import { type Schema, schemaValue } from './schema-value.ts';

type Known = ReadonlyMap<string, fc.Arbitrary<string>>;

/** How a request was made. */
export type Kind =
  | 'as documented'
  | 'broken body'
  | 'no JSON'
  | 'wrong content type'
  | 'too large'
  | 'odd path'
  | 'odd query'
  | 'wrong method'
  | 'other token';

/** Whose token goes with it. */
export type Bearer = 'owner' | 'manager' | 'cashier' | 'no role' | 'expired' | 'garbage' | 'nobody';

export interface GeneratedRequest {
  readonly kind: Kind;
  readonly operation: Operation;
  readonly method: string;
  /** Below the API, with query. */
  readonly address: string;
  readonly contentType: string;
  readonly bearer: Bearer;
  readonly body: string | undefined;
}

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
/** More than a service takes. */
const tooLargeBytes = 300_000;

/** Requests of an operation: half of them as documented, the others wrong in one way each. */
export function generatedRequest(
  operation: Operation,
  known: Known,
): fc.Arbitrary<GeneratedRequest> {
  const right = documentedRequest(operation, known);
  const wrong: fc.Arbitrary<GeneratedRequest>[] = [
    fc.tuple(right, oddSegment).map(([it, odd]) => ({
      ...it,
      kind: 'odd path',
      // A path without parameters gets one more step.
      address: operation.path.includes('{')
        ? operation.path.replaceAll(/\{\w+\}/g, odd)
        : `${operation.path}/${odd}`,
    })),
    fc
      .tuple(right, oddQuery)
      .map(([it, odd]) => ({ ...it, kind: 'odd query', address: `${pathOf(it)}?${odd}` })),
    fc
      .tuple(right, fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'))
      .map(([it, method]) => ({ ...it, kind: 'wrong method', method })),
    fc
      .tuple(right, fc.constantFrom<Bearer>('cashier', 'no role', 'expired', 'garbage', 'nobody'))
      .map(([it, bearer]) => ({ ...it, kind: 'other token', bearer })),
  ];
  if (operation.requestBody) {
    const broken: fc.Arbitrary<GeneratedRequest> = right.chain((it) =>
      brokenJson(JSON.parse(it.body ?? 'null')).map((body) => ({
        ...it,
        kind: 'broken body' as const,
        body: JSON.stringify(body),
      })),
    );
    // Most of what can be wrong is in the body.
    wrong.push(
      broken,
      broken,
      broken,
      fc
        .tuple(right, notJson)
        .map(([it, make]) => ({ ...it, kind: 'no JSON', body: make(it.body ?? '') })),
      fc
        .tuple(
          right,
          fc.constantFrom('', 'text/plain', 'application/xml', 'multipart/form-data', '\u00ff'),
        )
        .map(([it, contentType]) => ({ ...it, kind: 'wrong content type', contentType })),
    );
  }
  return fc.oneof(
    { weight: 50, arbitrary: right },
    { weight: 49, arbitrary: fc.oneof(...wrong) },
    { weight: 1, arbitrary: right.map(tooLarge) },
  );
}

function documentedRequest(operation: Operation, known: Known): fc.Arbitrary<GeneratedRequest> {
  const { method, path, parameters, requestBody } = operation;
  const media = requestBody?.content['application/json'];
  const body = media
    ? fc.oneof(schemaValue(media.schema as Schema, known), withKnownIds(media.example, known))
    : fc.constant(undefined);
  return fc
    .record({
      params: values(
        parameters.filter((it) => it.in === 'path'),
        known,
      ),
      query: values(
        parameters.filter((it) => it.in === 'query'),
        known,
      ),
      body,
    })
    .map(({ params, query, body }) => ({
      kind: 'as documented',
      operation,
      method,
      address: addressOf(path, params, query),
      contentType: 'application/json',
      bearer: 'owner',
      body: body === undefined ? undefined : JSON.stringify(body),
    }));
}

function values(parameters: readonly Parameter[], known: Known) {
  const fields = parameters.map(({ name, schema }) => [
    name,
    schemaValue(schema as Schema, known, name),
  ]);
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(fields), { requiredKeys }) as fc.Arbitrary<
    Record<string, unknown>
  >;
}

/** An example of the document with ids of now, which others use as well. */
function withKnownIds(example: unknown, known: Known): fc.Arbitrary<unknown> {
  const id = known.get('id') ?? fc.constant('');
  return fc.array(id, { minLength: 4, maxLength: 4 }).map((ids) => {
    let next = 0;
    const text = JSON.stringify(example, (_, value) => {
      const isId = typeof value === 'string' && uuidV7.test(value);
      return isId ? ids[next++ % ids.length] : value;
    });
    return JSON.parse(text);
  });
}

const oddSegment = fc.constantFrom(
  '%00',
  '%2F',
  '%2e%2e%2f',
  '%',
  '%zz',
  '%E0%A4',
  '%F0%9F%95%AF',
  '%20',
  'a'.repeat(2_000),
  'null',
  '-1',
  '*',
  ';id=1',
  "'--",
);

const oddQuery = fc.oneof(
  fc.constantFrom(
    '',
    '&&&',
    '=',
    '%',
    '%zz=%E0%A4',
    'limit=0',
    'limit=501',
    'limit=1e2',
    'limit=NaN',
    'limit=5&limit=6',
    'cursor=',
    'cursor=e30',
    'cursor=bnVsbA',
    'cursor=%7B%7D',
    `cursor=${Buffer.from('{"pk":"a","sk":1}').toString('base64url')}`,
    'date=2026-02-30',
    'from=2026-01-01&to=2020-01-01',
    'status=',
    '__proto__=1',
    'q=%00%00',
  ),
  fc
    .dictionary(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'binary' }))
    .map((odd) =>
      Object.entries(odd)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&'),
    ),
);

const notJson: fc.Arbitrary<(body: string) => string> = fc.constantFrom(
  (body: string) => body.slice(0, -1),
  (body: string) => `${body}${body}`,
  (body: string) => body.replaceAll('"', "'"),
  () => '',
  () => '\ufeff{}',
  () => '{"id": NaN}',
  () => '['.repeat(50_000),
  () => '\u0000',
);

function tooLarge(it: GeneratedRequest): GeneratedRequest {
  return { ...it, kind: 'too large', body: JSON.stringify({ note: 'x'.repeat(tooLargeBytes) }) };
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function pathOf({ address }: GeneratedRequest): string {
  return address.split('?')[0] ?? '';
}
