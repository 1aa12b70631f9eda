import type { DeployedStack } from './stacks-port.ts';

/** Why nothing can be planned for a stack in its present state, and what to do. */
export interface Unready {
  readonly what: string;
  readonly wayOut: string;
}

/** Whether a change of the stack can be planned; undefined when it can. */
export function whyNotReady(
  stackName: string,
  stack: DeployedStack | undefined,
): Unready | undefined {
  const status = stack?.status ?? 'REVIEW_IN_PROGRESS';
  // Nothing has been deployed: a stack that waits for its first change set is as good as none.
  if (status === 'REVIEW_IN_PROGRESS') {
    return undefined;
  }
  const what = `The stack ${stackName} is in the state ${status}.`;
  if (status.endsWith('_IN_PROGRESS')) {
    return { what, wayOut: 'Something is changing it: wait until that is done and run it again.' };
  }
  if (status === 'UPDATE_ROLLBACK_FAILED') {
    return {
      what,
      wayOut: `Mend what its events name, then \`aws cloudformation continue-update-rollback --stack-name ${stackName}\`.`,
    };
  }
  if (status === 'ROLLBACK_COMPLETE' || status.endsWith('_FAILED')) {
    return {
      what,
      wayOut: `It was never whole: mend what its events name, then \`aws cloudformation delete-stack --stack-name ${stackName}\`.`,
    };
  }
  return undefined;
}
