import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { CognitoError, UnsupportedError } from 'cognito-local/lib/errors.js';
import publicKey from 'cognito-local/lib/keys/cognitoLocal.public.json' with { type: 'json' };
import type { Context } from 'cognito-local/lib/services/context.js';
import type { CognitoRules } from './cognito-rules.ts';

const keySetPath = /^\/[\w-]+\/\.well-known\/jwks\.json$/;

/**
 * Serves the user pool's API and its public keys. No page may call it from another origin: it asks
 * nobody for credentials.
 */
export function poolServer(rules: CognitoRules, context: Context): Server {
  return createServer((request, response) => {
    answer(rules, context, request, response).catch((error: unknown) => {
      context.logger.error(error);
      send(response, 500, { __type: 'InternalErrorException', message: 'Internal error' });
    });
  });
}

async function answer(
  rules: CognitoRules,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET' && keySetPath.test(request.url ?? '')) {
    return send(response, 200, { keys: [publicKey.jwk] });
  }
  const [service, operation] = String(request.headers['x-amz-target']).split('.');
  if (request.method !== 'POST' || operation === undefined || !service?.startsWith('AWSCognito')) {
    return send(response, 404, { __type: 'UnknownOperationException', message: 'Unknown' });
  }
  const body: object = JSON.parse(await text(request));
  try {
    send(response, 200, (await rules.answer(operation, context, body)) ?? {});
  } catch (error) {
    if (error instanceof CognitoError) {
      send(response, 400, { __type: error.code, message: error.message });
    } else if (error instanceof UnsupportedError) {
      send(response, 400, { __type: 'UnknownOperationException', message: error.message });
    } else {
      throw error;
    }
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body, secondsForDates));
}

/** The service's protocol has times as seconds. */
function secondsForDates(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  return given instanceof Date ? Math.floor(given.getTime() / 1_000) : value;
}
