import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

interface TokenGeneration {
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> };
}

export interface Trigger {
  readonly endpoint: string;
  stop(): void;
}

/**
 * Answers for Lambda when the emulator is about to make an ID token, and puts the person's name in:
 * Cognito does so by itself, the emulator leaves out every standard attribute but the email.
 */
export async function startNameClaimTrigger(): Promise<Trigger> {
  const server = createServer(async (request, response) => {
    const event = (await json(request)) as TokenGeneration;
    const { name } = event.request.userAttributes;
    const claimsOverrideDetails = name === undefined ? {} : { claimsToAddOrOverride: { name } };
    response.end(JSON.stringify({ ...event, response: { claimsOverrideDetails } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
