import { parseArgs } from 'node:util';

/**
 * The arguments of a command without options: ends the process with the usage where `--help` is given,
 * with 0, and where an option is given that there is not, with 2 and its name.
 */
export function answerHelp(args: readonly string[], usage: string): readonly string[] {
  try {
    const options = { help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (!values.help) return positionals;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}\n  ${usage}`);
    process.exit(2);
  }
}
