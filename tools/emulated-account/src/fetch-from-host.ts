import { request } from 'node:http';
import type { EmulatedAccount } from './emulated-account.ts';

/**
 * A `fetch` that asks the emulator for what it serves by name, such as a distribution by its domain
 * name: the name goes into `Host`, the connection to loopback. It follows no redirect.
 */
export function fetchFromHost({ endpoint }: Pick<EmulatedAccount, 'endpoint'>, host: string) {
  return async (path: string, init: RequestInit = {}): Promise<Response> => {
    // The platform's own fetch lets nobody choose the host.
    const { method, headers, body } = new Request(new URL(path, endpoint), init);
    const content = body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer());
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, endpoint),
        { method, headers: { ...Object.fromEntries(headers), host } },
        async (answer) => {
          const chunks: Buffer[] = [];
          for await (const chunk of answer) chunks.push(chunk);
          const status = answer.statusCode ?? 0;
          const isEmpty = [204, 304].includes(status);
          resolve(
            new Response(isEmpty ? null : Buffer.concat(chunks), {
              status,
              headers: Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
                values.map((value): [string, string] => [name, value]),
              ),
            }),
          );
        },
      );
      sent.on('error', reject).end(content);
    });
  };
}
