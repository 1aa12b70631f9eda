import { access, constants, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Command, parseCommandLine, usage } from './command-line.ts';
import { replay } from './replay.ts';
import { createProgressDisplay } from './screen/progress-display.ts';
import { reportText } from './screen/report-text.ts';

const exitCodes = { reconciled: 0, differs: 1, interrupted: 130 } as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2), process.env);
  if (!command.ok) {
    console.error(`${command.error}\n\n${usage}`);
    return 2;
  }
  if (command.value === 'help') {
    console.log(usage);
    return 0;
  }
  return run(command.value);
}

async function run({ report: reportFile, ...command }: Command): Promise<number> {
  if (reportFile !== undefined && !(await canWriteBeside(here(reportFile)))) {
    console.error(`The report cannot be written to ${reportFile}.`);
    return 1;
  }
  const { stderr } = process;
  const display = createProgressDisplay({
    write: (text) => stderr.write(text),
    isTerminal: stderr.isTTY === true,
    isColoured: stderr.isTTY === true && !process.env.NO_COLOR,
    columns: () => stderr.columns ?? 80,
    now: Date.now,
  });
  const stop = stopOnSignal(() => {
    display.end();
    console.error('Stopping; what is under way is being finished. Once more ends at once.');
  });

  const outcome = await replay({
    ...command,
    file: here(command.file),
    stop,
    onProgress: display.show,
  });
  display.end();
  if (!outcome.ok) {
    console.error(outcome.error);
    return 1;
  }
  console.log(`\n${reportText(outcome.value)}`);
  if (reportFile !== undefined) {
    await writeFile(here(reportFile), `${JSON.stringify(outcome.value, null, 2)}\n`);
  }
  return exitCodes[outcome.value.outcome];
}

/** npm runs scripts in the package's folder; paths are meant from where the person stands. */
function here(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

/** Found out before an hour of selling, not after. */
async function canWriteBeside(path: string): Promise<boolean> {
  return access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  );
}

function stopOnSignal(onStop: () => void): AbortSignal {
  const stop = new AbortController();
  function onSignal(): void {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort();
    onStop();
  }
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop.signal;
}
