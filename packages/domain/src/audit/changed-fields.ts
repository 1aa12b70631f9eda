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
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    if (old !== undefined) before[name] = old;
    if (now !== undefined) after[name] = now;
  }
  return Object.keys({ ...before, ...after }).length === 0 ? undefined : { before, after };
}

function fieldOf(object: object, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name];
}
