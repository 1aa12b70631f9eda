import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/** Hands a call on to the engine; only what comes from a connection that broke is an error. */
export function forwardCall(
  endpoint: string,
  headers: IncomingHttpHeaders,
  body: string,
): Promise<Answer> {
  // Its length may be another one by now.
  const { 'content-length': _, host: __, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const call = request(endpoint, { method: 'POST', headers: rest, agent }, async (answer) => {
      const { statusCode: status = 502, headers: answerHeaders } = answer;
      resolve({ status, headers: answerHeaders, body: await buffer(answer) });
    });
    call.once('error', reject);
    call.end(body);
  });
}
