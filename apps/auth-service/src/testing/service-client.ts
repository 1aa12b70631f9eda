import type { OperationId } from '@agentic-retail/contracts/routes';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { apiEvent, type RequestParts } from '@agentic-retail/service-kit/testing/api-event';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';

export interface Answer {
  readonly status: number | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** The `set-cookie` values. */
  readonly cookies: readonly string[];
}

export type Call = (operation: OperationId, request?: RequestParts) => Promise<Answer>;

/** Calls the function as the gateway would. */
export function serviceClient(handler: LambdaHandler): Call {
  return async (operation, request) => {
    const answer = await handler(apiEvent(operation, request), lambdaContext);
    return {
      status: answer.statusCode,
      body: answer.body === undefined ? {} : JSON.parse(answer.body),
      cookies: answer.cookies ?? [],
    };
  };
}

/** What a browser sends back of the `set-cookie` values it got. */
export function cookiesToSend(answer: Answer): string[] {
  return answer.cookies.map((cookie) => cookie.split(';')[0] ?? '');
}

/** What the gateway's authorizer would hand on of the token; it writes a list as one string. */
export function claimsOf(token: unknown): Record<string, unknown> {
  const payload = Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString('utf8');
  return Object.fromEntries(
    Object.entries(JSON.parse(payload)).map(([name, claim]) => [
      name,
      Array.isArray(claim) ? `[${claim.join(' ')}]` : String(claim),
    ]),
  );
}
