import type { ServerResponse } from 'node:http';
import type { InvocationResult } from '../functions/function-instance.ts';

interface FunctionAnswer {
  readonly statusCode: number | string;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Sends what a function gave back as an HTTP API would. */
export function sendAnswer(response: ServerResponse, outcome: InvocationResult): void {
  if (!outcome.ok) {
    // Also for a function that took longer than it may; 503 is for what the API itself gives up on.
    sendMessage(response, 500, 'Internal Server Error');
  } else if (isAnswer(outcome.value)) {
    send(response, outcome.value);
  } else {
    // Whatever is not an answer by its form is the body of one.
    const { value } = outcome;
    response.setHeader('content-type', 'application/json');
    response.end(typeof value === 'string' ? value : JSON.stringify(value ?? null));
  }
}

function send(response: ServerResponse, answer: FunctionAnswer): void {
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    sendMessage(response, 500, 'Internal Server Error');
    return;
  }
  const { headers = {}, cookies = [], body = '', isBase64Encoded } = answer;
  for (const [name, header] of Object.entries(headers)) response.setHeader(name, String(header));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.statusCode = status;
  response.end(isBase64Encoded === true ? Buffer.from(body, 'base64') : body);
}

/** Sends what the gateway itself has to say. */
export function sendMessage(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify({ message });
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

function isAnswer(value: unknown): value is FunctionAnswer {
  return typeof value === 'object' && value !== null && 'statusCode' in value;
}
