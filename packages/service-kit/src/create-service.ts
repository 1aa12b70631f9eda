import { problems } from '@agentic-retail/contracts/problems';
import type { ParsedInput, ResponseOf, Route } from '@agentic-retail/contracts/route';
import { type OperationId, type Routes, routes } from '@agentic-retail/contracts/routes';
import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';
import type { Result } from '@agentic-retail/domain/result';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { admit, type Caller } from './caller.ts';
import { withinTime } from './deadline.ts';
import type { Failure } from './failure.ts';
import { logRequest, publishCounts } from './log-request.ts';
import { parseRequest } from './parse-request.ts';
import { problemResponse } from './problem-mapper.ts';
import { type RequestContext, withinRequest } from './request-context.ts';
import { correlationHeader, requestOrigin } from './request-origin.ts';
import { ServiceBusy } from './service-busy.ts';
import { isTemporaryFailure } from './temporary-failure.ts';
import type { Tracing } from './tracing/tracing.ts';

/** A request that was let through and parsed. */
export type Call<R extends Route> = ParsedInput<R> & {
  readonly caller: R['access'] extends 'public' ? undefined : Caller;
  /** By name. */
  readonly cookies: ReadonlyMap<string, string>;
  /** Whether the caller came by HTTPS; everybody does but on a laptop. */
  readonly isSecure: boolean;
};

export interface Reply<R extends Route> {
  readonly body: ResponseOf<R>;
  /** `set-cookie` values. */
  readonly cookies?: readonly string[];
}

export type Handler<R extends Route> = (call: Call<R>) => Promise<Result<Reply<R>, Failure>>;

/** A handler for each route of the service: a route without one doesn't compile. */
export type Handlers<S extends string> = {
  readonly [Id in OperationId as Routes[Id]['service'] extends S ? Id : never]: Handler<Routes[Id]>;
};

/** An event of an HTTP API; its JWT claims are there when the route has an authorizer. */
export type ServiceEvent = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'> & {
  requestContext: Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'> & {
    authorizer?: { jwt?: { claims?: Record<string, unknown> } };
  };
};

export type LambdaHandler = (
  event: ServiceEvent,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

type AnyHandler = (call: unknown) => Promise<Result<Reply<Route>, Failure>>;

/** What is kept back of a function's time to give the answer in. */
const answerMs = 1_500;
/** However long a function may run: the gateway hangs up after 29 s, and people sooner. */
const longestMs = 15_000;

/** What a service has beside its handlers. */
export interface ServiceParts {
  /** Counts for those who operate the shop. @default - nothing is counted */
  readonly metrics?: Metrics;
  /** Shows requests and their calls in X-Ray. @default - Lambda's own segment is all that there is */
  readonly tracing?: Tracing;
  /** Tells whose tokens count no more. @default - a token counts until it expires */
  readonly sessions?: { isRevoked(userId: string, issuedAt: number): Promise<boolean> };
  /** Takes up what was written to the audit. @default - it waits for another service to do so */
  readonly audit?: {
    seal(): Promise<{ readonly entry_id: string; readonly hash: string } | undefined>;
  };
}

/** Makes a Lambda handler: event → route → parsed input → use case → response. */
export function createService<S extends string>(
  handlers: Handlers<S>,
  logger: Logger,
  parts: ServiceParts = {},
): LambdaHandler {
  const byRouteKey = new Map(
    Object.entries<AnyHandler>(handlers as Record<string, AnyHandler>).map(([id, handler]) => {
      const route: Route = routes[id as OperationId];
      return [`${route.method} ${route.path}`, { id, route, handler }];
    }),
  );
  return async (event, context) => {
    logger.addContext(context);
    const origin = requestOrigin(event);
    const counts: RequestContext['counts'] = new Map();
    const found = byRouteKey.get(event.routeKey);
    const answer = () =>
      found
        ? withinTime(Math.min(context.getRemainingTimeInMillis(), longestMs) - answerMs, () =>
            carryOut({ ...found, ...parts, event, logger, origin, counts }),
          )
        : Promise.resolve(problemResponse({ code: 'route-not-found' }, origin));
    const operation = found?.id ?? 'none';
    const outcome = parts.tracing
      ? await parts.tracing.trace(operation, origin, answer)
      : await answer();
    logRequest(logger, origin, operation, outcome.statusCode ?? 0);
    publishCounts(parts.metrics, counts);
    return {
      ...outcome,
      headers: { ...outcome.headers, [correlationHeader]: origin.correlationId },
    };
  };
}

interface Work extends ServiceParts {
  readonly route: Route;
  readonly handler: AnyHandler;
  readonly event: ServiceEvent;
  readonly logger: Logger;
  readonly origin: AuditOrigin;
  readonly counts: RequestContext['counts'];
}

async function carryOut(work: Work): Promise<APIGatewayProxyStructuredResultV2> {
  const { route, event, logger, origin, counts } = work;
  const { requestId, correlationId } = origin;
  try {
    const admitted = admit(route.access, event.requestContext.authorizer?.jwt?.claims);
    if (!admitted.ok) return problemResponse(admitted.error, origin);
    const caller = admitted.value;
    if (caller && (await work.sessions?.isRevoked(caller.userId, caller.issuedAt))) {
      return problemResponse({ code: 'session-ended' }, origin);
    }
    const actor = caller && { userId: caller.userId, name: caller.name };
    const context = { actor, origin, counts, isToBeSealed: false };
    return await withinRequest(context, async () => {
      const answer = await answerTo(work, caller);
      if (context.isToBeSealed) await seal(work);
      return answer;
    });
  } catch (error) {
    if (error instanceof ServiceBusy || isTemporaryFailure(error)) {
      logger.warn('busy', { requestId, correlationId, error });
      return problemResponse({ code: 'busy', retryAfterSeconds: 1 }, origin);
    }
    logger.error(problems['internal-error'][1], {
      requestId,
      correlationId,
      error: error as Error,
    });
    return problemResponse({ code: 'internal-error' }, origin);
  }
}

async function answerTo(
  { route, handler, event, origin }: Work,
  caller: Caller | undefined,
): Promise<APIGatewayProxyStructuredResultV2> {
  const input = parseRequest(route, event as APIGatewayProxyEventV2WithJWTAuthorizer);
  if (!input.ok) return problemResponse(input.error, origin);
  const result = await handler({
    ...input.value,
    caller,
    cookies: cookiesOf(event),
    isSecure: event.headers['x-forwarded-proto'] !== 'http',
  });
  return result.ok ? success(route, result.value) : problemResponse(result.error, origin);
}

/** What was changed is changed: an entry that can't be sealed now is sealed with the next one. */
async function seal({ audit, logger, origin: { requestId } }: Work): Promise<void> {
  try {
    const block = await audit?.seal();
    // Kept apart from the table: whoever rewrites the chain does not reach the logs by that.
    if (block) logger.info('audit sealed', { requestId, block: block.entry_id, hash: block.hash });
  } catch (error) {
    logger.warn('audit not sealed', { requestId, error: error as Error });
  }
}

function success(route: Route, reply: Reply<Route>): APIGatewayProxyStructuredResultV2 {
  const cookies = reply.cookies && { cookies: [...reply.cookies] };
  if (route.response === undefined) return { statusCode: route.status, ...cookies };
  return {
    statusCode: route.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(reply.body),
    ...cookies,
  };
}

function cookiesOf(event: ServiceEvent): ReadonlyMap<string, string> {
  return new Map(
    (event.cookies ?? []).flatMap((cookie): [string, string][] => {
      const at = cookie.indexOf('=');
      return at > 0 ? [[cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()]] : [];
    }),
  );
}
