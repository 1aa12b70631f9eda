import type { AssemblyStack } from '../assembly/read-delivery-assembly.ts';
import type { PlannedStack } from '../plan/deployment-plan.ts';
import type { DeployedChangeSet, DeployedStack } from '../plan/stacks-port.ts';

/** What there is now, of what was planned. */
interface Found {
  readonly template: AssemblyStack | undefined;
  readonly stack: DeployedStack | undefined;
  /** Of a planned change set. */
  readonly changeSet: DeployedChangeSet | undefined;
}

/** Why the plan for a stack holds no longer; undefined when it does. */
export function staleReason(planned: PlannedStack, found: Found): string | undefined {
  const { stackName, stackVersion } = planned;
  if (found.template?.templateHash !== planned.templateHash) {
    return `${stackName}: the template in the assembly is not the one that was planned.`;
  }
  const changeSetFault = planned.kind === 'change set' && whyNotExecutable(found.changeSet);
  if (changeSetFault) {
    return `${stackName}: its change set ${planned.changeSetName} ${changeSetFault}.`;
  }
  if ((found.stack?.version ?? 'absent') !== stackVersion) {
    return `${stackName}: the stack has been changed since it was planned.`;
  }
  return undefined;
}

function whyNotExecutable(changeSet: DeployedChangeSet | undefined): string | undefined {
  if (changeSet === undefined) {
    return 'is gone';
  }
  switch (changeSet.executionStatus) {
    case 'AVAILABLE':
      return undefined;
    case 'EXECUTE_COMPLETE':
      return 'has been executed already';
    case 'EXECUTE_FAILED':
      return 'has been executed already, and failed';
    case 'EXECUTE_IN_PROGRESS':
      return 'is being executed';
    case 'OBSOLETE':
      return 'is obsolete, because another one was executed after it was made';
    default:
      return `can't be executed (${changeSet.status}, ${changeSet.executionStatus})`;
  }
}
