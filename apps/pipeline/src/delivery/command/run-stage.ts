import { Refusal, StageFailure } from './delivery-errors.ts';
import { messageOf } from './run-command.ts';
import { writeStageStatus } from './stage-status.ts';

/** One run of a stage. */
interface StageRun {
  readonly stage: string;
  readonly environment: string;
  /** Where the stage leaves its status, beside what it makes. */
  readonly folder: string;
  /** Finds the commit that is worked on, or refuses to begin. */
  readonly commit: () => string;
  readonly work: (commit: string) => Promise<void>;
}

/** Runs a stage and leaves its status, however it ends. */
export async function runStage({ stage, environment, folder, ...run }: StageRun): Promise<void> {
  let commit: string | undefined;
  try {
    commit = run.commit();
    await run.work(commit);
    writeStageStatus(folder, { stage, environment, commit, outcome: 'succeeded' });
  } catch (error) {
    writeStageStatus(folder, {
      stage,
      environment,
      ...(commit !== undefined && { commit }),
      outcome: error instanceof Refusal ? 'refused' : 'failed',
      what: messageOf(error),
      wayOut: wayOutOf(error),
    });
    throw error;
  }
}

function wayOutOf(error: unknown): string {
  return error instanceof Refusal || error instanceof StageFailure
    ? error.wayOut
    : 'See the log of the stage.';
}
