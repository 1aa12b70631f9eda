import { describe, expect, it } from '@jest/globals';
import { examples } from './examples/examples.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { ApiDocument, type Media } from './testing/api-document.ts';

const document = new ApiDocument(JSON.stringify(openApiDocument()));

/** The examples of a media type, by their names. */
function examplesOf({ example, examples = {} }: Media): [string, unknown][] {
  if (example !== undefined) return [['the example', example]];
  return Object.entries(examples).map(([name, one]) => [
    name,
    document.resolve(one as { value: unknown }).value,
  ]);
}

function expectValidExamples(media: Media): void {
  const found = examplesOf(media);
  expect(found.length).toBeGreaterThan(0);
  for (const [name, value] of found) {
    expect([name, document.faultsOf(value, media.schema)]).toEqual([name, '']);
  }
}

describe.each(document.operations)('$operationId', (operation) => {
  it('has a valid example of its body', () => {
    for (const media of Object.values(operation.requestBody?.content ?? {})) {
      expectValidExamples(media);
    }
  });

  it('has a valid example of every parameter that is required, and of others where it has one', () => {
    for (const { required, example, schema } of operation.parameters) {
      if (required) expect(example).toBeDefined();
      if (example !== undefined) expect(document.faultsOf(example, schema)).toBe('');
    }
  });

  it('has a valid example of every answer and of every problem', () => {
    for (const { content = {} } of Object.values(operation.responses)) {
      for (const media of Object.values(content)) expectValidExamples(media);
    }
  });

  it('has examples that the route itself takes, to the rules that no schema tells', () => {
    const id = operation.operationId as keyof typeof routes;
    const { params, query, body, response }: Route = routes[id];
    const { request, response: answered } = examples[id];
    const parts = { params: undefined, query: undefined, body: undefined, ...request };
    expect(params?.safeParse(parts.params).error).toBeUndefined();
    expect(query?.safeParse(parts.query).error).toBeUndefined();
    expect(body?.safeParse(parts.body).error).toBeUndefined();
    expect(response?.safeParse(answered).error).toBeUndefined();
  });
});

it('has every problem under the status that it says', () => {
  for (const { responses } of document.operations) {
    for (const [status, { content = {} }] of Object.entries(responses)) {
      const problems = content['application/problem+json'];
      for (const [code, value] of problems ? examplesOf(problems) : []) {
        expect(value).toMatchObject({ code, status: Number(status) });
      }
    }
  }
});
