import type { ServerResponse } from 'node:http';
import type { InvocationResult } from '../functions/function-instance.ts';

interface FunctionAnswer {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Sends what a function gave back as an HTTP API would. */
export function sendAnswer(response: ServerResponse, outcome: InvocationResult): void {
  if (!outcome.ok) {
    if (outcome.error.code === 'timed-out') sendMessage(response, 503, 'Service Unavailable');
    else sendMessage(response, 500, 'Internal Server Error');
    return;
  }
  const { value } = outcome;
  if (!isAnswer(value)) {
    // Whatever is not an answer by its form is the body of one.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof value === 'string' ? value : JSON.stringify(value ?? null));
    return;
  }
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded } = value;
  for (const [name, header] of Object.entries(headers)) response.setHeader(name, String(header));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode);
  response.end(isBase64Encoded === true ? Buffer.from(body, 'base64') : body);
}

/** Sends what the gateway itself has to say. */
export function sendMessage(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ message }));
}

function isAnswer(value: unknown): value is FunctionAnswer {
  return typeof value === 'object' && value !== null && 'statusCode' in value;
}
