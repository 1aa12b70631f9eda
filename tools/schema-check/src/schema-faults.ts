import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { pythonTool } from '@agentic-retail/python-tools/python-tool';
import { rulesNotAboutSchemas } from './rules-not-about-schemas.ts';

/** What is wrong with a template. */
export interface SchemaFault {
  /** cfn-lint's name for it, such as `E3002`. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** Where, such as `Resources/Products/Properties/BillingMode`; empty for the template as a whole. */
  readonly path: string;
  readonly message: string;
}

/** The part of cfn-lint's JSON that is read. */
interface Match {
  readonly Level: 'Error' | 'Warning';
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

/**
 * Checks a template against the schemas of the CloudFormation resource providers of a region, which
 * cfn-lint brings along: no network. Takes about two seconds.
 *
 * @param template A synthesized template, or the path of one.
 * @param region Such as `eu-west-1`: regions differ in what they have.
 * @returns every error and warning; nothing that stands in the template can silence one
 * @throws Error when cfn-lint can't be run, and where there is no Python: ask `pythonTool` before
 */
export async function schemaFaults(
  template: object | string,
  region: string,
): Promise<SchemaFault[]> {
  const text =
    typeof template === 'string' ? await readFile(template, 'utf8') : JSON.stringify(template);
  return (await lint(text, region))
    .filter(({ Rule }) => !Object.hasOwn(rulesNotAboutSchemas, Rule.Id))
    .map(({ Level, Message, Rule, Location }) => ({
      rule: Rule.Id,
      level: Level === 'Error' ? 'error' : 'warning',
      path: (Location.Path ?? []).join('/'),
      message: Message,
    }));
}

function lint(text: string, region: string): Promise<Match[]> {
  const { program, missing } = pythonTool('cfn-lint');
  if (program === undefined) throw new Error(missing);
  const args = [
    ...['--format', 'json', '--regions', region],
    // Whatever a template's metadata or a file of this machine would leave out.
    ...['--mandatory-checks', 'E', 'W', '--config-file', devNull],
  ];
  return new Promise((resolve, reject) => {
    const linting = execFile(program, args, { maxBuffer: 2 ** 28 }, (_, stdout, stderr) => {
      // The exit code tells only that there are faults.
      try {
        resolve(JSON.parse(stdout));
      } catch (cause) {
        reject(new Error(`cfn-lint gave no answer: ${stderr || stdout}`, { cause }));
      }
    });
    linting.stdin?.on('error', () => {}).end(text);
  });
}
