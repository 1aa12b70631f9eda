import { describe, expect, it } from '@jest/globals';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

type Json = Record<string, unknown>;

interface Operation {
  readonly operationId: string;
  readonly security: readonly Json[];
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Json }[];
  readonly requestBody?: { readonly content: Json };
  readonly responses: Readonly<Record<string, { description: string; content?: Json }>>;
}

// What a reader gets: through JSON and back.
const document: Json = JSON.parse(JSON.stringify(openApiDocument()));
const paths = document.paths as Record<string, Record<string, Operation>>;

function operationOf({ method, path }: Route): Operation {
  const operation = paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${method} ${path} is not in the document`);
  return operation;
}

/** All objects of the document, at any depth, but those of examples. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'example' && key !== 'value') yield* objectsIn(part);
  }
}

function resolve(reference: string): unknown {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((value, step) => (value as Json | undefined)?.[step], document);
}

describe('the API document', () => {
  it('is OpenAPI 3.1, and says what it is about', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.any(String) },
    });
  });

  it('has every route of the table and nothing else', () => {
    const documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => [operationId, method, path]),
    );
    const table = Object.entries<Route>(routes).map(([id, { method, path }]) => [
      id,
      method.toLowerCase(),
      path,
    ]);
    expect(documented.toSorted()).toEqual(table.toSorted());
  });

  it('refers only to what it holds', () => {
    const references = [...objectsIn(document)].flatMap(({ $ref }) => ($ref ? [String($ref)] : []));
    expect(references).toContain('#/components/schemas/Problem');
    expect(references.filter((reference) => resolve(reference) === undefined)).toEqual([]);
  });

  it('uses only security schemes that it defines', () => {
    const used = Object.values(paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ security }) => security.flatMap((scheme) => Object.keys(scheme)));
    expect([...new Set(used)]).toEqual(
      Object.keys((document.components as Json).securitySchemes as Json),
    );
  });

  it('gives types that generators know, and patterns that compile', () => {
    const known = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
    const ofSecurity = ['http'];
    const schemas = [...objectsIn(document)];
    const types = schemas.flatMap(({ type }) => (typeof type === 'string' ? [type] : []));
    expect(types.filter((type) => ![...known, ...ofSecurity].includes(type))).toEqual([]);
    for (const { pattern } of schemas) {
      if (typeof pattern === 'string') expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
  });
});

describe.each(Object.entries<Route>(routes))('%s, as documented,', (_, route) => {
  const operation = operationOf(route);

  it('is open to who the table says', () => {
    expect(operation.security).toEqual(route.access === 'public' ? [] : [{ staff: [] }]);
  });

  it('has the parameters of its path, all required', () => {
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(route.path.match(/\{\w+\}/g) ?? []);
    expect(inPath.every(({ required }) => required)).toBe(true);
  });

  it('has a body and an answer exactly where the table has them', () => {
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined);
    const success = operation.responses[String(route.status)];
    expect(success?.content !== undefined).toBe(route.response !== undefined);
  });

  it('names every problem it can answer under its status', () => {
    const descriptions = Object.values(operation.responses).map(({ description }) => description);
    for (const code of [...route.errors, 'invalid-request', 'internal-error', 'busy']) {
      expect(descriptions.join()).toContain(`\`${code}\``);
    }
  });

  it('says how the gateway turns away who is not signed in', () => {
    const media = Object.keys(operation.responses['401']?.content ?? {});
    expect(media.includes('application/json')).toBe(route.access !== 'public');
  });
});

describe('a list, as documented,', () => {
  it('has optional parameters with their bounds and defaults', () => {
    const limit = operationOf(routes.listProducts).parameters.find(({ name }) => name === 'limit');
    expect(limit).toMatchObject({
      in: 'query',
      required: false,
      schema: { default: 50, minimum: 1, maximum: 500 },
    });
    const date = operationOf(routes.listTransactions).parameters.find(
      ({ name }) => name === 'date',
    );
    expect(date).toMatchObject({ required: true, schema: { type: 'string', format: 'date' } });
  });
});

describe('a rule that no schema has a word for, as documented,', () => {
  it('is told in the words of who breaks it, with its place', () => {
    const texts = [...objectsIn(document)].map(({ description }) => description);
    for (const words of [
      'must be a UUID of version 7, in lower case',
      'must not name a product twice',
      'pay must be less than buy',
    ]) {
      expect(texts).toContain(words);
    }
  });
});
