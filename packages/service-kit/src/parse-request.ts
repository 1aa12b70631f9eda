import { describeIssues } from '@agentic-retail/contracts/describe-issue';
import type { FieldError } from '@agentic-retail/contracts/problem';
import type { Route } from '@agentic-retail/contracts/route';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { RequestError } from './failure.ts';

/** Far more than the largest cart needs, far less than what would hurt. */
export const bodyLimitBytes = 256 * 1024;

/** What a request carried, checked against its route. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Checks path, query and body against the route, and names every field that is wrong. */
export function parseRequest(
  route: Route,
  event: APIGatewayProxyEventV2,
): Result<ParsedRequest, RequestError> {
  const body = readBody(route, event);
  if (!body.ok) return body;
  const errors: FieldError[] = [];
  const parsed = {
    params: check(route.params, event.pathParameters ?? {}, 'path', errors),
    query: check(route.query, event.queryStringParameters ?? {}, 'query', errors),
    body: check(route.body, body.value, '', errors),
  };
  return errors.length === 0 ? ok(parsed) : fail({ code: 'invalid-request', errors });
}

function readBody(route: Route, event: APIGatewayProxyEventV2): Result<unknown, RequestError> {
  const raw = event.body ?? '';
  if (raw.length > bodyLimitBytes * 2) return tooLarge;
  const bytes = Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bodyLimitBytes) return tooLarge;
  if (route.body === undefined) return ok(undefined);
  const mediaType = event.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') return fail({ code: 'unsupported-media-type' });
  try {
    return ok(JSON.parse(bytes.toString('utf8')));
  } catch {
    const detail = 'is not JSON; check quotes, commas and braces';
    return fail({ code: 'invalid-request', errors: [{ pointer: '', detail }] });
  }
}

const tooLarge = fail({ code: 'body-too-large', limitBytes: bodyLimitBytes } as const);

function check(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  root: string,
  errors: FieldError[],
): unknown {
  if (schema === undefined) {
    const extra = root === 'query' ? Object.keys(value as object) : [];
    errors.push(
      ...extra.map((key) => ({
        pointer: `query.${key}`,
        detail: 'is not a parameter here; leave it out',
      })),
    );
    return undefined;
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  errors.push(...describeIssues(parsed.error, root));
  return undefined;
}
