import { markdownTable } from '@agentic-retail/library-docs/markdown-table';
import { policyStatements } from '@agentic-retail/template-checks/policy-statements';
import type { Template } from 'aws-cdk-lib/assertions';

/** A role, and the templates that say what it may do. */
export interface DocumentedRole {
  /** Where its logical id starts, or the name of one that another stack made. */
  readonly start: string;
  readonly templates: readonly Template[];
}

/** What a role may do, as a table: one row for each thing that it may do something with. */
export function accessTable({ start, templates }: DocumentedRole): string {
  const allowed = new Map<string, Set<string>>();
  for (const template of templates) {
    for (const { actions, resources, effect } of statementsOf(start, template)) {
      if (effect === 'Deny') throw new Error(`A denial of ${start} is not shown: show it.`);
      for (const resource of resources.map(readable)) {
        const before = allowed.get(resource) ?? new Set<string>();
        allowed.set(resource, new Set([...before, ...actions]));
      }
    }
  }
  if (allowed.size === 0) throw new Error(`No policy allows ${start} anything.`);
  const rows = [...allowed].map(([resource, actions]) => [
    `\`${resource}\``,
    [...actions]
      .sort()
      .map((action) => `\`${action}\``)
      .join(', '),
  ]);
  return markdownTable(['on', 'may'], rows.sort());
}

function statementsOf(start: string, template: Template) {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([, { Properties }]) =>
      [Properties.Roles].flat().some((role) => String(role?.Ref ?? role).startsWith(start)),
    )
    .map(([logicalId]) => logicalId);
  return policyStatements(template).filter(
    ({ kind, logicalId }) =>
      kind === 'identity' && (policies.includes(logicalId) || isRole(template, logicalId, start)),
  );
}

function isRole(template: Template, logicalId: string, start: string): boolean {
  return (
    logicalId.startsWith(start) &&
    Object.hasOwn(template.findResources('AWS::IAM::Role'), logicalId)
  );
}

/** Names in place of what is known at deployment only: `{account}`, `{Artifacts}`, `table Products`. */
function readable(resource: string): string {
  return resource
    .replace(
      /<import [\w-]+:ExportsOutputFnGetAttTables(\w+?)[0-9A-F]{8}Arn[0-9A-F]{8}>/g,
      'table $1',
    )
    .replace(/<import [\w-]+:ExportsOutputFnGetAtt(\w+?)[0-9A-F]{8}Arn[0-9A-F]{8}>/g, '$1')
    .replaceAll('<AWS::Partition>', 'aws')
    .replaceAll('<AWS::AccountId>', '{account}')
    .replaceAll('<AWS::Region>', '{region}')
    .replace(/<(\w+?)[0-9A-F]{8}(\.Arn)?>/g, '{$1}');
}
