/** The exports that a template imports by name (`Fn::ImportValue`), each once, in order. */
export function importsOf(template: unknown): string[] {
  return [...new Set(within(template))].sort();
}

function within(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Fn::ImportValue' && typeof inner === 'string' ? [inner] : within(inner),
  );
}
