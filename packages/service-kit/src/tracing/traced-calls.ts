import { marksOf, newSubsegmentId, type Subsegment } from './subsegment.ts';
import { addToTrace } from './tracing.ts';

/** The place of {@link tracedCalls} in a client's stack: around each attempt, as it is made. */
export const aroundAttempts = { step: 'finalizeRequest', priority: 'low' } as const;

interface Command {
  readonly clientName?: string;
  readonly commandName?: string;
}

interface Answer {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/** Middleware of an SDK client: each attempt of a call becomes a part of the request's trace. */
export function tracedCalls<A, R>(
  next: (args: A) => Promise<R>,
  { clientName = '', commandName = '' }: Command,
): (args: A) => Promise<R> {
  return async (args) => {
    const start = Date.now() / 1000;
    const add = (answer: Answer, failure?: { readonly name: string }) =>
      addToTrace(({ traceId, id }): Subsegment => {
        const { httpStatusCode, requestId } = answer.$metadata ?? {};
        const operation = commandName.replace(/Command$/, '');
        return {
          type: 'subsegment',
          trace_id: traceId,
          parent_id: id,
          id: newSubsegmentId(),
          name: clientName.replace(/Client$/, ''),
          start_time: start,
          end_time: Date.now() / 1000,
          namespace: 'aws',
          aws: {
            operation,
            ...tablesOf(args),
            ...(requestId !== undefined && { request_id: requestId }),
          },
          ...marksOf(httpStatusCode),
          ...(failure && {
            cause: { exceptions: [{ id: newSubsegmentId(), type: failure.name }] },
          }),
        };
      });
    try {
      const result = await next(args);
      add((result as { readonly output: Answer }).output);
      return result;
    } catch (error) {
      const failure = error as Error & Answer;
      add(failure, failure);
      throw error;
    }
  };
}

/** The tables that a call is about, by name. */
function tablesOf(
  args: unknown,
): Pick<NonNullable<Subsegment['aws']>, 'table_name' | 'resource_names'> {
  const { input } = args as { readonly input?: Readonly<Record<string, unknown>> };
  if (typeof input?.TableName === 'string') return { table_name: input.TableName };
  const { TransactItems: items, RequestItems: requests } = input ?? {};
  if (Array.isArray(items)) {
    const names = items.flatMap((item: Readonly<Record<string, { readonly TableName?: string }>>) =>
      Object.values(item).flatMap(({ TableName }) => TableName ?? []),
    );
    return { resource_names: [...new Set(names)] };
  }
  return requests ? { resource_names: Object.keys(requests) } : {};
}
