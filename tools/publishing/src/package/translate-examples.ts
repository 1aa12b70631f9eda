import { run } from '../run.ts';

/**
 * Translates the examples of readme and docstrings for the packages of the other languages, which would
 * show TypeScript without. An example that does not compile fails it.
 */
export async function translateExamples(stage: string): Promise<void> {
  await run('jsii-rosetta', ['extract', '--compile', '--strict', '.'], { cwd: stage });
}
