import type { LeftOut } from '@agentic-retail/emulated-account/emulable-template';

/** What differs whatever the templates say. */
const always = [
  'CodePipeline and CodeBuild are played by this command: no build image, no limits of time and memory',
  'one clone serves all builds and is cleaned between them; what npm installed stays',
  'approvals are given at once, notifications and mail go to nobody',
  'certificates are issued at once, names are not resolved, distributions cache nothing',
  'the connection to GitHub is not used: commits are made and cloned here',
  'quotas, prices and the time that things take are not those of AWS',
];

/** What a rehearsal can't show, a line each. */
export function differences(
  leftOut: readonly Readonly<Record<string, readonly LeftOut[]>>[],
): string[] {
  const lines = leftOut
    .flatMap((stacks) => Object.values(stacks).flat())
    .map(({ how, what, why }) => `${how} ${what}: ${why}`);
  return [...always, ...[...new Set(lines)].sort()];
}
