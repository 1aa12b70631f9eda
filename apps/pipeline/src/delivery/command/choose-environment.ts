import { checkEnvironments } from '../../config/check-environments.ts';
import {
  type Environment,
  type EnvironmentTable,
  environments,
} from '../../config/environments.ts';
import { Refusal } from './delivery-errors.ts';

/** One row of the table of environments. */
export interface ChosenEnvironment {
  readonly name: string;
  readonly environment: Environment;
}

/**
 * The environment that a command is about.
 *
 * @throws Refusal when none is named, it is unknown, or the table itself is wrong.
 */
export function chooseEnvironment(
  name: string | undefined,
  table: EnvironmentTable = environments,
): ChosenEnvironment {
  try {
    checkEnvironments(table);
  } catch (error) {
    throw new Refusal(String(error), 'Correct apps/pipeline/src/config/environments.ts.');
  }
  const known = Object.keys(table);
  const environment = name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  if (name === undefined || environment === undefined) {
    throw new Refusal(
      name === undefined ? 'No environment is named.' : `There is no environment "${name}".`,
      `Choose among ${known.join(', ')}, as in --env ${known[0]}.`,
    );
  }
  return { name, environment };
}
