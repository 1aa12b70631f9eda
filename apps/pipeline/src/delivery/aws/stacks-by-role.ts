import type { AssemblyStack } from '../assembly/read-delivery-assembly.ts';
import type { Stacks } from '../plan/stacks-port.ts';
import { type AwsAccount, roleIn, stacksOf } from './aws-account.ts';

/** Reaches each stack in its region with the role that CDK deploys it with; one client for each. */
export function stacksByRole(account: AwsAccount): (stack: AssemblyStack) => Stacks {
  const known = new Map<string, Stacks>();
  return ({ region, deployRoleArn }) => {
    const stacks = known.get(deployRoleArn) ?? stacksOf(region, roleIn(account, deployRoleArn));
    known.set(deployRoleArn, stacks);
    return stacks;
  };
}
