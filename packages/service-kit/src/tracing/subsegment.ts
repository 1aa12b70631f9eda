import { randomBytes } from 'node:crypto';

/** A part of a trace, in the words of X-Ray's segment documents. */
export interface Subsegment {
  readonly type: 'subsegment';
  readonly trace_id: string;
  readonly parent_id: string;
  readonly id: string;
  readonly name: string;
  /** Seconds since 1970. */
  readonly start_time: number;
  readonly end_time: number;
  /** What traces can be searched by. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly namespace?: 'aws';
  /** What was called, and on which tables; never with what. */
  readonly aws?: {
    readonly operation: string;
    readonly table_name?: string;
    readonly resource_names?: readonly string[];
    readonly request_id?: string;
  };
  /** The caller's mistake. */
  readonly error?: true;
  /** The service's mistake. */
  readonly fault?: true;
  readonly throttle?: true;
  /** What went wrong by its name alone: a message may hold what was sent. */
  readonly cause?: {
    readonly exceptions: readonly { readonly id: string; readonly type: string }[];
  };
}

/** A new id of a part of a trace. */
export function newSubsegmentId(): string {
  return randomBytes(8).toString('hex');
}

/**
 * How X-Ray marks what came of a call.
 *
 * @param status of HTTP; without one there was no answer
 */
export function marksOf(
  status: number | undefined,
): Pick<Subsegment, 'error' | 'fault' | 'throttle'> {
  if (status === undefined || status >= 500) return { fault: true };
  if (status < 400) return {};
  return status === 429 ? { error: true, throttle: true } : { error: true };
}
