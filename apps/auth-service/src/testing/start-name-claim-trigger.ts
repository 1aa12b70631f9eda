import { json } from 'node:stream/consumers';
import {
  type LoopbackServer,
  listenOnLoopback,
} from '@agentic-retail/contracts/testing/listen-on-loopback';

interface TokenGeneration {
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> };
}

/**
 * Answers for Lambda when the emulator is about to make an ID token, and puts the person's name in:
 * Cognito does so by itself, the emulator leaves standard attributes other than the email out.
 */
export function startNameClaimTrigger(): Promise<LoopbackServer> {
  return listenOnLoopback(async (request, response) => {
    const event = (await json(request)) as TokenGeneration;
    const { name } = event.request.userAttributes;
    const claimsOverrideDetails = name === undefined ? {} : { claimsToAddOrOverride: { name } };
    response.end(JSON.stringify({ ...event, response: { claimsOverrideDetails } }));
  });
}
