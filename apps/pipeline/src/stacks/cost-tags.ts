import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Tags every resource of an environment's stack by which its cost is found. */
export function tagStack(stack: IConstruct, environmentName: string, team: string): void {
  const tags = Tags.of(stack);
  tags.add('Project', 'AgenticRetailOS');
  tags.add('Environment', environmentName);
  tags.add('Team', team);
  tags.add('ManagedBy', 'CDK');
}

/** Says which part of the system the resources below `scope` are; the closest one counts. */
export function tagComponent(scope: IConstruct, component: string): void {
  Tags.of(scope).add('Component', component);
}
