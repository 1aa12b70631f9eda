import type { StackProps } from 'aws-cdk-lib';
import type { Environment } from '../config/environments.ts';

/** What every stack of an environment is given. */
export interface RetailStackProps {
  /** Key of the environment in the table. */
  readonly environmentName: string;
  readonly environment: Environment;
}

/**
 * The stack's own properties. No account: the same templates serve whichever account deploys them.
 */
export function stackPropsOf({ environment }: RetailStackProps, description: string): StackProps {
  return { env: { region: environment.region }, description };
}

/** The same for a stack with state: one whose data is retained is not deleted by mistake either. */
export function stateStackPropsOf(props: RetailStackProps, description: string): StackProps {
  return {
    ...stackPropsOf(props, description),
    terminationProtection: props.environment.dataOnStackDeletion === 'retained',
  };
}
