import { problems } from '@agentic-retail/contracts/problem';
import type { ParsedInput, ResponseOf, Route } from '@agentic-retail/contracts/route';
import { type OperationId, type Routes, routes } from '@agentic-retail/contracts/routes';
import type { Result } from '@agentic-retail/domain/result';
import type { Logger } from '@aws-lambda-powertools/logger';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { admit, type Caller } from './caller.ts';
import { withinTime } from './deadline.ts';
import type { Failure } from './failure.ts';
import { parseRequest } from './parse-request.ts';
import { problemResponse } from './problem-mapper.ts';
import { ServiceBusy } from './service-busy.ts';
import { isTemporaryFailure } from './temporary-failure.ts';

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

/** Makes a Lambda handler: event → route → parsed input → use case → response. */
export function createService<S extends string>(
  handlers: Handlers<S>,
  logger: Logger,
): LambdaHandler {
  const byRouteKey = new Map(
    Object.entries<AnyHandler>(handlers as Record<string, AnyHandler>).map(([id, handler]) => {
      const route: Route = routes[id as OperationId];
      return [`${route.method} ${route.path}`, { id, route, handler }];
    }),
  );
  return async (event, context) => {
    logger.addContext(context);
    const requestId = event.requestContext.requestId;
    const found = byRouteKey.get(event.routeKey);
    const outcome = found
      ? await withinTime(Math.min(context.getRemainingTimeInMillis(), longestMs) - answerMs, () =>
          carryOut(found.route, found.handler, event, logger, requestId),
        )
      : problemResponse({ code: 'route-not-found' }, requestId);
    logger.info('request', {
      requestId,
      operation: found?.id ?? 'none',
      status: outcome.statusCode,
    });
    return outcome;
  };
}

async function carryOut(
  route: Route,
  handler: AnyHandler,
  event: ServiceEvent,
  logger: Logger,
  requestId: string,
): Promise<APIGatewayProxyStructuredResultV2> {
  try {
    const admitted = admit(route.access, event.requestContext.authorizer?.jwt?.claims);
    if (!admitted.ok) return problemResponse(admitted.error, requestId);
    const input = parseRequest(route, event as APIGatewayProxyEventV2WithJWTAuthorizer);
    if (!input.ok) return problemResponse(input.error, requestId);
    const result = await handler({
      ...input.value,
      caller: admitted.value,
      cookies: cookiesOf(event),
      isSecure: event.headers['x-forwarded-proto'] !== 'http',
    });
    if (!result.ok) return problemResponse(result.error, requestId);
    return success(route, result.value);
  } catch (error) {
    if (error instanceof ServiceBusy || isTemporaryFailure(error)) {
      logger.warn('busy', { requestId, error });
      return problemResponse({ code: 'busy', retryAfterSeconds: 1 }, requestId);
    }
    logger.error(problems['internal-error'][1], { requestId, error: error as Error });
    return problemResponse({ code: 'internal-error' }, requestId);
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
