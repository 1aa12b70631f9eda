import type { AuditedFields } from './audit-entry.ts';

/** The fields in which two versions differ, as they were and as they are; nothing, when none does. */
export function changedFields(
  from: object,
  to: object,
): { readonly before: AuditedFields; readonly after: AuditedFields } | undefined {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  for (const name of names) {
    const [old, now] = [fieldOf(from, name), fieldOf(to, name)];
    if (inOrder(old) === inOrder(now)) continue;
    if (old !== undefined) before[name] = old;
    if (now !== undefined) after[name] = now;
  }
  return Object.keys({ ...before, ...after }).length === 0 ? undefined : { before, after };
}

function fieldOf(object: object, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name];
}

/** As JSON, whatever the order of fields: a table gives them back in any. */
function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
