import type { Draw } from '@agentic-retail/faults/draw';
import { drawFault } from '@agentic-retail/faults/fault';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { failureOf } from './failure-of.ts';
import { Invocation } from './invocation.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

/** What an attempt of a call is given, and what it gives. */
interface Attempt {
  readonly input: object;
}

interface Boundary {
  readonly scheduler: Scheduler;
  readonly draw: Draw;
  readonly trace: Trace;
  /** Share of the calls that go wrong. */
  readonly faultRate: number;
  /** Told of every call that the engine has carried out, before anything else happens. */
  readonly carriedOut: (command: string, input: object) => Promise<void>;
}

const never = () => new Promise<never>(() => {});

/**
 * Makes every attempt of a client's calls a step of the run. At this place the attempt may go wrong as
 * it could on the way to the engine or back, and the function that makes it may end. Calls of nobody's
 * invocation pass as they are.
 */
export function standAtBoundary(client: Pick<DynamoDBClient, 'middlewareStack'>, at: Boundary) {
  const { scheduler, draw, trace, faultRate, carriedOut } = at;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const invocation = Invocation.current;
      if (!invocation) return next(args);
      const command = String(context.commandName);
      const { input } = args as Attempt;

      const attempt = async () => {
        if (!invocation.livesOn()) return undefined;
        invocation.countCall();
        const operation = command.replace('Command', '');
        const fault = draw.chance(faultRate) ? drawFault(draw, operation) : undefined;
        trace.add(scheduler.nowMs, invocation.id, command, fault ?? 'passes');
        const isHeard = fault === undefined || fault === 'lost-answer';
        if (!isHeard) throw failureOf(fault, input);
        const result = await next(args);
        await carriedOut(command, input);
        if (fault !== undefined) throw failureOf(fault, input);
        return result;
      };

      const outcome = await scheduler.inTurn(() => attempt().then(given, thrown));
      // A function that has ended never hears what became of its call.
      if (!invocation.livesOn()) return never();
      if ('error' in outcome) throw outcome.error;
      return outcome.value ?? never();
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
}

const given = <T>(value: T) => ({ value });
const thrown = (error: unknown) => ({ error });
