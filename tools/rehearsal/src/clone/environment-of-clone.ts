import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

const row = z.object({
  webDomain: z.optional(z.string()),
  hostedZoneId: z.optional(z.string()),
  hostedZoneName: z.optional(z.string()),
  repository: z.string(),
  branch: z.string(),
  region: z.string(),
});

/** What a rehearsal has to know of an environment. */
export type RehearsedEnvironment = z.infer<typeof row>;

/** Where the table of environments is, from the repository's folder. */
const tableFile = 'apps/pipeline/src/config/environments.ts';

/**
 * Reads an environment from the table that the clone has.
 *
 * @throws Error when there is none of that name, naming those that are there
 */
export async function environmentOfClone(
  folder: string,
  name: string,
): Promise<RehearsedEnvironment> {
  const { environments } = await import(pathToFileURL(join(folder, tableFile)).href);
  const table = z.record(z.string(), row).parse(environments);
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) {
    const known = Object.keys(table);
    throw new Error(
      `There is no environment "${name}". Choose among ${known.join(', ')}, as in --env ${known[0]}.`,
    );
  }
  return found;
}
