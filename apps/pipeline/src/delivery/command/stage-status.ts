import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Refusal } from './delivery-errors.ts';

const stageStatus = z.object({
  stage: z.string(),
  environment: z.string(),
  /** The commit that was worked on; not known when the command could not even begin. */
  commit: z.optional(z.string()),
  outcome: z.enum(['succeeded', 'failed', 'refused']),
  /** Of a failure or refusal: what is wrong, and what to do. */
  what: z.optional(z.string()),
  wayOut: z.optional(z.string()),
});

/** How a stage ended, for whoever comes next: a person or the next stage. */
export type StageStatus = z.infer<typeof stageStatus>;

/** Leaves `status.json` in `folder`. */
export function writeStageStatus(folder: string, status: StageStatus): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'status.json'), `${JSON.stringify(status, null, 2)}\n`);
}

/** What the stage before left, and what this one expects of it. */
interface Handover {
  readonly folder: string;
  readonly stage: string;
  readonly environment: string;
}

/**
 * Reads what the stage before left in `folder`.
 *
 * @returns the commit that it worked on
 * @throws Refusal when that is another stage or environment, or did not succeed
 */
export function commitHandedOver({ folder, stage, environment }: Handover): string {
  const found = readStageStatus(folder, stage);
  const { outcome, commit } = found;
  if (found.stage !== stage || found.environment !== environment) {
    throw new Refusal(
      `${folder} holds what ${found.stage} left for ${found.environment}, not ${stage} for ${environment}.`,
      `Give the folder that \`npm run ${stage} -- --env ${environment}\` wrote.`,
    );
  }
  if (outcome !== 'succeeded' || commit === undefined) {
    throw new Refusal(
      `${stage} has not succeeded for ${environment}: ${found.what ?? `it ended as ${outcome}`}`,
      found.wayOut ?? `Run \`npm run ${stage} -- --env ${environment}\` again.`,
    );
  }
  return commit;
}

function readStageStatus(folder: string, stage: string): StageStatus {
  try {
    return stageStatus.parse(JSON.parse(readFileSync(join(folder, 'status.json'), 'utf8')));
  } catch (cause) {
    throw new Refusal(
      `${join(folder, 'status.json')} can't be read, so nothing is known of ${stage}.`,
      `Run \`npm run ${stage}\` first, or give the folder that it wrote.`,
      { cause },
    );
  }
}
