import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A language whose package is built with tools of its own; npm's needs none but Node. */
export type BuiltLanguage = 'python' | 'java' | 'go' | 'dotnet';

/**
 * What the machine lacks to build and use the package of a language, such as `a .NET SDK`; undefined
 * when it has everything.
 *
 * It asks the script that Nx asks for its cache, so that a run which left a language out is never taken
 * for one that did not.
 */
export function machineLacks(root: string, language: BuiltLanguage): string | undefined {
  const script = join(root, 'tools/machine-has.mjs');
  const facts = execFileSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  const [, answer] = new RegExp(`^package ${language} (.+)$`, 'm').exec(facts) ?? [];
  if (answer === undefined) throw new Error(`${script} says nothing about ${language}`);
  return answer === 'yes' ? undefined : answer.replace(/^no: /, '');
}
