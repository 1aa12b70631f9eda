import type { FailedResource } from '../plan/stacks-port.ts';

/** What went wrong with a stack, the cause before what followed from it. */
export function failureText(
  stackName: string,
  status: string,
  failures: readonly FailedResource[],
): string {
  const causes = failures.filter(({ reason }) => !/cancelled/i.test(reason));
  const lines = causes.map(({ logicalId, type, reason }) => `  ${logicalId} (${type}): ${reason}`);
  return [
    `The stack ${stackName} could not be deployed and is in the state ${status}.`,
    ...(lines.length > 0 ? lines : ['  Its events name no cause.']),
    '',
  ].join('\n');
}
