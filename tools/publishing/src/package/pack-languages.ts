import { run } from '../run.ts';

/** A language the library is packed for, as jsii calls it. */
export type PackedLanguage = 'js' | 'python' | 'java' | 'go' | 'dotnet';

/**
 * Makes the packages of some languages from the staged library, side by side: what each registry takes,
 * in a folder of `outdir` that is called like the language.
 *
 * @param codeOnly generates the sources and compiles nothing
 */
export async function packLanguages(
  stage: string,
  languages: readonly PackedLanguage[],
  outdir: string,
  codeOnly = false,
): Promise<void> {
  const flags = ['--outdir', outdir, ...(codeOnly ? ['--code-only'] : [])];
  await run('jsii-pacmak', [...flags, '--targets', ...languages], { cwd: stage });
}
