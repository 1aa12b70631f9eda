import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a shop that is open says how to reach its database. */
export const databaseEndpointFile = 'database-endpoint';

/** Where the database of the shop that is open on the folder answers. */
export function databaseEndpoint(dataDir: string): string {
  return readFileSync(join(dataDir, databaseEndpointFile), 'utf8');
}
