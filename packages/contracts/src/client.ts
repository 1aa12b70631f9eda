import { type ClientOf, type ClientOptions, clientOf } from './client-of.ts';
import { type Routes, routes } from './routes.ts';

export type { CallFailure, ClientOptions } from './client-of.ts';

/** One method per route of the table, by its operation id. */
export type Client = ClientOf<Routes>;

/** Makes the typed client of the whole API. */
export function createClient(options: ClientOptions): Client {
  return clientOf(routes, options);
}
