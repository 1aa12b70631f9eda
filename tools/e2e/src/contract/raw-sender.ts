import { Agent, request } from 'node:http';
import type { Answer } from '@agentic-retail/contracts/testing/api-document';

/** Sends requests as they are: nothing tidies their paths or refuses their headers. */
export class RawSender {
  readonly #agent: Agent;
  readonly #url: URL;
  readonly #timeoutMs: number;

  constructor(apiUrl: string, connections: number, timeoutMs: number) {
    this.#url = new URL(apiUrl);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#timeoutMs = timeoutMs;
  }

  /**
   * @param address below the API, with query
   * @throws Error when there is no answer within the time, or the connection breaks
   */
  send(
    method: string,
    address: string,
    headers: Readonly<Record<string, string>>,
    body: string | undefined,
  ): Promise<Answer> {
    const { hostname, port, pathname } = this.#url;
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const options = { agent: this.#agent, hostname, port, method };
      const sent = request(
        { ...options, path: pathname + address, headers: { ...headers, ...length } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              contentType: response.headers['content-type'] ?? null,
              text: Buffer.concat(chunks).toString('utf8'),
            });
          });
        },
      );
      sent.setTimeout(this.#timeoutMs, () => {
        sent.destroy(new Error(`no answer within ${this.#timeoutMs} ms`));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
