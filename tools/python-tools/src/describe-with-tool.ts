import { describe } from '@jest/globals';
import { type PythonToolName, pythonTool } from './python-tool.ts';

/**
 * Jest's `describe` where the machine has the tool. Where it has not, this says what is missing, and
 * the tests are left out.
 */
export function describeWithTool(name: PythonToolName): typeof describe | typeof describe.skip {
  const { missing } = pythonTool(name);
  if (missing === undefined) return describe;
  // Past Jest's console: it prints nothing of a file whose tests are all left out.
  process.stderr.write(`left out: ${missing}\n`);
  return describe.skip;
}
