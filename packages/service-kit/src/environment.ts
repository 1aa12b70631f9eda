import { describeIssues } from '@agentic-retail/contracts/describe-issue';
import * as z from 'zod/mini';

/**
 * Reads the named variables, once, when the function starts.
 * @throws Error naming every variable that is missing
 */
export function readEnvironment<const Name extends string>(
  variables: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const required = z.string().check(z.minLength(1));
  const schema = z.object(Object.fromEntries(names.map((name) => [name, required])));
  const parsed = schema.safeParse(variables, { reportInput: true });
  if (parsed.success) return parsed.data as Record<Name, string>;
  const missing = describeIssues(parsed.error, 'environment');
  throw new Error(missing.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; '));
}
