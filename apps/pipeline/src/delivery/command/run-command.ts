import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Refusal, StageFailure } from './delivery-errors.ts';

/** A command of the delivery, as a person or a build starts it. */
export interface DeliveryCommand<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  readonly usage: string;
  readonly options: Options;
  /** @throws Refusal or StageFailure, whose words are printed */
  readonly run: (values: OptionValues<Options>) => Promise<void>;
}

type OptionValues<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options }>
>['values'];

/** What every usage says at its end. */
export const exitCodes = `It ends with 0 when all went well, 1 when it began and failed, 2 when it did not begin because
something has to be put right first: then nothing was changed.
`;

/** Runs a command to its exit code; whatever goes wrong is one paragraph with the way out. */
export async function runCommand<const Options extends ParseArgsOptionsConfig>(
  { usage, options, run }: DeliveryCommand<Options>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  // Whoever started this by way of npm may be gone: nobody would read what follows.
  process.once('disconnect', () => process.exit(130));
  process.exitCode = await codeOf(async () => {
    const values = valuesOf(args, { ...options, help: { type: 'boolean' } });
    if ('help' in values && values.help === true) {
      process.stdout.write(usage);
      return;
    }
    await run(values as OptionValues<Options>);
  });
  // The channel to whoever started this would keep the process alive.
  process.disconnect?.();
}

function valuesOf<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Refusal(messageOf(error), 'See --help.');
  }
}

async function codeOf(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof Refusal || error instanceof StageFailure) {
      process.stderr.write(`✗ ${error.message} ${error.wayOut}\n`);
      return error instanceof Refusal ? 2 : 1;
    }
    process.stderr.write(`✗ ${messageOf(error)}\n`);
    return 1;
  }
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
