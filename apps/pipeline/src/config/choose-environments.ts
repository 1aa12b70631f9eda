import { parseArgs } from 'node:util';

interface Choice {
  /** Arguments of the command, without the program's own name. */
  readonly args: readonly string[];
  /** Value of the environment variable, for callers that cannot pass arguments. */
  readonly variable: string | undefined;
  /** Names that exist. */
  readonly known: readonly string[];
}

/**
 * The environments to synthesize: those of `--env` (repeated or with commas), else those of
 * `RETAIL_ENVIRONMENTS`, else dev.
 *
 * @throws Error when a name is not known or an argument is not understood.
 */
export function chooseEnvironments({ args, variable, known }: Choice): string[] {
  const { values } = parseArgs({
    args: [...args],
    options: { env: { type: 'string', multiple: true } },
  });
  const chosen = values.env?.join(',') ?? (variable || 'dev');
  const names = [...new Set(chosen.split(',').map((name) => name.trim()))];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `Unknown environment ${unknown.map((name) => `"${name}"`).join(', ')}: choose among ${known.join(', ')}, as in --env ${known.join(',')}.`,
    );
  }
  return names;
}
