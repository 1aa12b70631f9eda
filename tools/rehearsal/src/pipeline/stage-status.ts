import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const schema = z.object({
  outcome: z.enum(['succeeded', 'failed', 'refused']),
  what: z.optional(z.string()),
  wayOut: z.optional(z.string()),
});

/** How a stage says that it ended. */
export type StageStatus = z.infer<typeof schema>;

/**
 * Reads the file that a stage leaves, however it ends.
 *
 * @throws Error when it left none
 */
export function readStageStatus(folder: string): StageStatus {
  return schema.parse(JSON.parse(readFileSync(join(folder, 'status.json'), 'utf8')));
}
