import { run } from '../run.ts';

/** A language the library is packed for, as jsii calls it. */
export type PackedLanguage = 'js' | 'python' | 'java' | 'go' | 'dotnet';

/**
 * Makes the package of one language from the staged library: what its registry takes, in a folder of
 * `outdir` that is called like the language.
 *
 * @param codeOnly generates the sources and compiles nothing
 */
export async function packLanguage(
  stage: string,
  language: PackedLanguage,
  outdir: string,
  codeOnly = false,
): Promise<void> {
  const flags = ['--target', language, '--outdir', outdir, ...(codeOnly ? ['--code-only'] : [])];
  await run('jsii-pacmak', flags, { cwd: stage });
}
