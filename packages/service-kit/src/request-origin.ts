import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';

/** What names the action that a request is a part of; made by the page. */
export const correlationHeader = 'x-correlation-id';
/** The till that sends the request. */
const registerHeader = 'x-register-id';

const correlationShape = /^[A-Za-z0-9-]{8,64}$/;
const registerShape = /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/;
const userAgentLength = 120;

/** What of a request tells where it came from. */
interface OriginOfEvent {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestContext: {
    readonly requestId: string;
    readonly http: { readonly sourceIp: string; readonly userAgent: string };
  };
}

/** Where a request came from. A header that is not as it should be counts as none. */
export function requestOrigin({ headers, requestContext }: OriginOfEvent): AuditOrigin {
  const { requestId, http } = requestContext;
  const correlationId = headers[correlationHeader] ?? '';
  const registerId = headers[registerHeader] ?? '';
  return {
    sourceIp: http.sourceIp,
    userAgent: http.userAgent.slice(0, userAgentLength),
    ...(registerShape.test(registerId) && { registerId }),
    requestId,
    correlationId: correlationShape.test(correlationId) ? correlationId : requestId,
  };
}
