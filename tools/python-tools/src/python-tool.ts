import { fileURLToPath } from 'node:url';
import { findPython } from './find-python.ts';
import { makeEnvironment, programIn } from './make-environment.ts';

/** A program of requirements.in, by its name. */
export type PythonToolName = 'cfn-lint' | 'hypercorn';

/** Where a program is, or why there is none. */
export type PythonTool =
  | { readonly program: string; readonly missing?: undefined }
  | { readonly program?: undefined; readonly missing: string };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const requirements = here('../requirements.txt');
const folder = here('../../../node_modules/.cache/agentic-retail/python-tools');

/**
 * The path of a program that comes from Python. The first call installs it, which takes up to a
 * minute; where the machine has no Python, the answer says so, and callers leave out what needs it.
 *
 * @throws Error when there is a Python but nothing can be installed
 */
export function pythonTool(name: PythonToolName): PythonTool {
  const python = findPython();
  if (python === undefined) return { missing: whatIsMissing(process.env.PYTHON) };
  makeEnvironment({ python, requirements, folder });
  return { program: programIn(folder, name) };
}

function whatIsMissing(given: string | undefined): string {
  if (given) return `PYTHON names "${given}", which is no Python 3.10 or newer that has venv`;
  return 'Python 3.10 or newer with venv was not found: install it (Debian: python3-venv), then run again';
}
