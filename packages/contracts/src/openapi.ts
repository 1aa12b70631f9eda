import * as z from 'zod/mini';
import { areas } from './areas.ts';
import { examples } from './examples/examples.ts';
import { problemExamples } from './examples/problem-examples.ts';
import {
  type ProblemCode,
  problemMediaType,
  problemSchema,
  problemsOfEveryRoute,
  problemType,
} from './problem.ts';
import { problems } from './problems.ts';
import type { Route } from './route.ts';
import { type OperationId, routes } from './routes.ts';

type Json = Record<string, unknown>;

interface RequestParts {
  readonly params?: Json;
  readonly query?: Json;
  readonly body?: unknown;
}

/** The API as an OpenAPI 3.1 document, made from the schemas that validate it. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of Object.entries(routes) as [OperationId, Route][]) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operation(operationId, route),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Agentic Retail OS',
      version: '0.0.0',
      description:
        'Amounts are integers in minor units of the shop’s currency; times are ISO 8601, UTC. Errors are RFC 9457 problems with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    tags: areas.map(({ name, title }) => ({ name, description: title })),
    paths,
    components: {
      securitySchemes: { staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Problem: schemaOf(problemSchema, 'output'),
        GatewayRefusal: { type: 'object', properties: { message: { type: 'string' } } },
      },
      examples: Object.fromEntries(
        Object.keys(problems).map((code) => [code, problemExample(code as ProblemCode)]),
      ),
    },
  };
}

function operation(operationId: OperationId, route: Route): Json {
  const { request, response }: { request: RequestParts; response?: unknown } =
    examples[operationId];
  return {
    operationId,
    tags: areas
      .filter(({ operations }) => operations.includes(operationId))
      .map(({ name }) => name),
    summary: route.summary,
    description: `Roles: ${typeof route.access === 'string' ? route.access : route.access.join(', ')}.`,
    security: route.access === 'public' ? [] : [{ staff: [] }],
    parameters: [
      ...parameters(route.params, 'path', request.params),
      ...parameters(route.query, 'query', request.query),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaOf(route.body, 'input'), example: request.body },
        },
      },
    }),
    responses: {
      [route.status]: {
        description: 'Done',
        ...(route.response && {
          content: {
            'application/json': { schema: schemaOf(route.response, 'output'), example: response },
          },
        }),
      },
      ...errorResponses(route),
    },
  };
}

function errorResponses(route: Route): Record<number, Json> {
  const codes = new Set<ProblemCode>([...route.errors, ...problemsOfEveryRoute]);
  if (route.body) codes.add('unsupported-media-type');
  if (route.access !== 'public') codes.add('not-signed-in').add('session-ended');
  if (Array.isArray(route.access)) codes.add('role-required');
  const byStatus = Map.groupBy(codes, (code) => problems[code][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${problems[code][1]}`).join('; '),
        content: {
          [problemMediaType]: {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(
              group.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
            ),
          },
          ...(status === 401 && route.access !== 'public' && fromTheGateway),
        },
      },
    ]),
  );
}

/** The gateway turns away a missing, expired or foreign token by itself. */
const fromTheGateway = {
  'application/json': {
    schema: { $ref: '#/components/schemas/GatewayRefusal' },
    example: { message: 'Unauthorized' },
  },
};

function problemExample(code: ProblemCode): Json {
  const [status, title] = problems[code];
  const value = {
    type: problemType(code),
    title,
    status,
    code,
    instance: 'JKJaXmPLvHcESHA=',
    correlationId: '019cebe5-5040-7a10-8c21-5e1f00a0b1ff',
  };
  return { summary: title, value: { ...value, ...problemExamples[code] } };
}

function parameters(
  schema: z.ZodMiniType | undefined,
  where: 'path' | 'query',
  example: Json = {},
): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'output') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (required.includes(name) && !('default' in property)),
    schema: property,
    ...(name in example && { example: example[name] }),
  }));
}

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ zodSchema, jsonSchema }) => {
      const words = rulesInWords(zodSchema);
      if (words !== '') jsonSchema.description = words;
    },
  });
  return rest;
}

/** What is said to who breaks a rule is also said before: JSON schemas have no word for many. */
function rulesInWords(schema: z.core.$ZodType): string {
  const checks: readonly z.core.$ZodCheck[] = schema._zod.def.checks ?? [];
  return checks
    .flatMap(({ _zod: { def } }) => {
      const words = def.error?.({ code: 'custom', input: undefined } as never);
      const { path = [] } = def as { readonly path?: readonly string[] };
      return typeof words === 'string' ? [[...path, words].join(' ')] : [];
    })
    .join('; ');
}
