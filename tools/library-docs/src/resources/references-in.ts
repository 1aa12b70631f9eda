/** Logical ids below a value: `Ref` and `Fn::GetAtt`. What is imported from another stack has none. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return inner.startsWith('AWS::') ? [] : [inner];
    if (key === 'Fn::GetAtt') return [`${Array.isArray(inner) ? inner[0] : inner}`];
    return referencesIn(inner);
  });
}
