import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { type Problem, problemSchema } from './problem.ts';
import type { RequestOf, ResponseOf, Route } from './route.ts';

/** Why a call gave no answer to work with. */
export type CallFailure =
  /** The service said no, and why. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The gateway turned the token away: it is missing, expired or not ours. */
  | { readonly kind: 'unauthorized' }
  /** No answer within the time, or no connection: whether it was carried out is not known. */
  | { readonly kind: 'unreachable'; readonly cause: unknown }
  /** An answer that is not of the API: a proxy's page, say, or an older service. */
  | { readonly kind: 'unexpected-answer'; readonly status: number };

export interface ClientOptions {
  /** Where the API is, without a slash at the end, such as `/api`. */
  readonly baseUrl: string;
  /** The token to send, where there is one. */
  readonly token?: () => string | undefined;
  /** @default 10 000 */
  readonly timeoutMs?: number;
  /** @default the platform's */
  readonly fetch?: typeof fetch;
}

type Operation<R extends Route> = keyof RequestOf<R> extends never
  ? () => Promise<Result<ResponseOf<R>, CallFailure>>
  : (request: RequestOf<R>) => Promise<Result<ResponseOf<R>, CallFailure>>;

/** One method per route of a table, by its operation id. */
export type ClientOf<Table extends Record<string, Route>> = {
  readonly [Id in keyof Table]: Operation<Table[Id]>;
};

interface AnyRequest {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

/**
 * Makes the typed client of some routes; it never throws, every failure is a value. Whoever calls
 * only a part of the API brings only that part along.
 */
export function clientOf<const Table extends Record<string, Route>>(
  table: Table,
  options: ClientOptions,
): ClientOf<Table> {
  const operations = Object.entries(table).map(([id, route]) => [
    id,
    (request: AnyRequest = {}) => call(options, route, request),
  ]);
  return Object.fromEntries(operations) as ClientOf<Table>;
}

async function call(
  options: ClientOptions,
  route: Route,
  request: AnyRequest,
): Promise<Result<unknown, CallFailure>> {
  const token = options.token?.();
  const doFetch = options.fetch ?? fetch;
  let response: Response;
  let text: string;
  try {
    response = await doFetch(options.baseUrl + addressOf(route, request), {
      method: route.method,
      headers: {
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
    });
    text = await response.text();
  } catch (cause) {
    return fail({ kind: 'unreachable', cause });
  }
  return response.ok
    ? readAnswer(route, response.status, text)
    : readFailure(response.status, text);
}

function readAnswer(route: Route, status: number, text: string): Result<unknown, CallFailure> {
  if (route.response === undefined) {
    // Some proxies answer everything with a page and 200; there is no body to tell them by.
    return status === route.status ? ok(undefined) : fail({ kind: 'unexpected-answer', status });
  }
  const parsed = route.response.safeParse(parseJson(text));
  return parsed.success ? ok(parsed.data) : fail({ kind: 'unexpected-answer', status });
}

function readFailure(status: number, text: string): Result<never, CallFailure> {
  const problem = problemSchema.safeParse(parseJson(text));
  if (problem.success) return fail({ kind: 'problem', problem: problem.data });
  return fail(status === 401 ? { kind: 'unauthorized' } : { kind: 'unexpected-answer', status });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function addressOf(route: Route, { params = {}, query = {} }: AnyRequest): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return search === '' ? path : `${path}?${search}`;
}
