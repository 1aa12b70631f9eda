import type { IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  type LoopbackServer,
  listenOnLoopback,
} from '@agentic-retail/contracts/testing/listen-on-loopback';

export interface AskedOperation {
  /** Such as `InitiateAuth`. */
  readonly operation: string;
  readonly headers: IncomingHttpHeaders;
  readonly input: unknown;
}

export interface ScriptedUserPool extends LoopbackServer {
  /** What was asked, in order. */
  readonly asked: AskedOperation[];
  /** Answers everything with this from now on. */
  answerWith(output: unknown): void;
  /** Fails everything with this exception from now on. */
  failWith(exception: string, message?: string): void;
  /** Takes requests from now on and never answers. */
  fallSilent(): void;
}

/** Speaks Cognito's protocol and says what it is told to: also what the emulator never says. */
export async function startScriptedUserPool(): Promise<ScriptedUserPool> {
  const asked: AskedOperation[] = [];
  let status = 200;
  let answer: unknown = {};
  let isSilent = false;
  const server = await listenOnLoopback(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push({ operation, headers: request.headers, input: await json(request) });
    if (isSilent) return;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer));
  });
  return {
    ...server,
    asked,
    answerWith: (output) => {
      [status, answer] = [200, output];
    },
    failWith: (exception, message = 'as it was told to') => {
      [status, answer] = [400, { __type: exception, message }];
    },
    fallSilent: () => {
      isSilent = true;
    },
  };
}
