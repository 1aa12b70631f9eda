import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface WorkflowStep {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly WorkflowStep[];
}

/** The folder of the repository. */
export const repository = resolve(__dirname, '../../../..');

/** A workflow as it stands in the repository. */
export function readWorkflow(name: string) {
  const yaml = readFileSync(join(repository, `.github/workflows/${name}.yml`), 'utf8');
  const parsed: { permissions: unknown; jobs: Record<string, Job> } = parse(yaml);
  const jobs = Object.entries(parsed.jobs);
  return {
    yaml,
    permissions: parsed.permissions,
    jobs,
    steps: jobs.flatMap(([, job]) => job.steps),
  };
}
