import { json } from 'node:stream/consumers';
import {
  type LoopbackServer,
  listenOnLoopback,
} from '@agentic-retail/contracts/testing/listen-on-loopback';

/** One answer of the engine; the last of a script is given again and again. */
export type ScriptedAnswer =
  | { readonly kind: 'done' }
  /** Takes the request, and the answer is lost with its connection. */
  | { readonly kind: 'cut' }
  /** Takes the request, and never answers; or begins an answer, and never ends it. */
  | { readonly kind: 'silence' | 'unfinished' }
  | { readonly kind: 'failure'; readonly exception: string; readonly reasons?: unknown };

export interface ScriptedEngine extends LoopbackServer {
  /** The inputs of what was asked, in order. */
  readonly asked: Record<string, unknown>[];
}

/** Speaks DynamoDB's protocol and answers as it is told to: also what a real engine rarely says. */
export async function startScriptedEngine(
  script: readonly ScriptedAnswer[],
): Promise<ScriptedEngine> {
  const asked: Record<string, unknown>[] = [];
  const server = await listenOnLoopback(async (request, response) => {
    const answer = script[Math.min(asked.length, script.length - 1)];
    asked.push((await json(request)) as Record<string, unknown>);
    if (answer?.kind === 'silence') return;
    if (answer?.kind === 'cut') {
      request.socket.destroy();
      return;
    }
    if (answer?.kind === 'unfinished') {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).write('{');
      return;
    }
    const isDone = answer?.kind !== 'failure';
    response.writeHead(isDone ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' });
    const failure = !isDone && {
      __type: `com.amazonaws.dynamodb.v20120810#${answer.exception}`,
      message: 'as it was told to',
      CancellationReasons: answer.reasons,
    };
    response.end(JSON.stringify(failure || {}));
  });
  return { ...server, asked };
}

/** A transaction that was called off, with a reason for each of its items. */
export function cancelled(...reasons: readonly object[]): ScriptedAnswer {
  return { kind: 'failure', exception: 'TransactionCanceledException', reasons };
}
