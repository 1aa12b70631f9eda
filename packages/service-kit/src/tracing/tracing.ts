import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';
import { marksOf, newSubsegmentId, type Subsegment } from './subsegment.ts';
import { readTraceHeader } from './trace-header.ts';
import { XRayDaemon } from './xray-daemon.ts';

/** Calls of one request that are told of, one by one: a file of products takes hundreds. */
const callsKept = 100;

/** The trace of the request that is being answered. */
export interface RequestTrace {
  readonly traceId: string;
  /** Of the request's own part, which its calls hang below. */
  readonly id: string;
  readonly calls: Subsegment[];
}

const traces = new AsyncLocalStorage<RequestTrace>();

/** Adds a call to the trace of the request that makes it, if it has one. */
export function addToTrace(partOf: (trace: RequestTrace) => Subsegment): void {
  const trace = traces.getStore();
  if (trace !== undefined && trace.calls.length < callsKept) trace.calls.push(partOf(trace));
}

/**
 * Sends X-Ray, of each request that it samples, a part that is found by the correlation id, and below
 * it each call to another service. Nothing that was sent or answered is in there.
 */
export class Tracing {
  readonly #daemon: XRayDaemon;
  readonly #header: () => string | undefined;

  /** @param header what Lambda says of the trace of the request at hand */
  constructor(daemon: XRayDaemon, header: () => string | undefined) {
    this.#daemon = daemon;
    this.#header = header;
  }

  /** Answers a request as a part of its trace. */
  async trace<T extends { readonly statusCode?: number | undefined }>(
    operation: string,
    { correlationId }: AuditOrigin,
    answer: () => Promise<T>,
  ): Promise<T> {
    const header = readTraceHeader(this.#header());
    if (header === undefined) return answer();
    const { traceId, parentId } = header;
    const trace: RequestTrace = { traceId, id: newSubsegmentId(), calls: [] };
    const start = Date.now() / 1000;
    const answered = await traces.run(trace, answer);
    const whole: Subsegment = {
      type: 'subsegment',
      trace_id: traceId,
      parent_id: parentId,
      id: trace.id,
      name: operation,
      start_time: start,
      end_time: Date.now() / 1000,
      annotations: { correlation_id: correlationId, operation },
      ...marksOf(answered.statusCode),
    };
    await this.#daemon.send([whole, ...trace.calls]);
    return answered;
  }
}

/** The function's tracing; none where nothing takes traces, such as on a laptop. */
export function createTracing(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Tracing | undefined {
  const daemon = XRayDaemon.at(environment.AWS_XRAY_DAEMON_ADDRESS ?? '');
  return daemon && new Tracing(daemon, () => environment._X_AMZN_TRACE_ID);
}
