/** The same JSON with every value within it, inner ones first, replaced by what `change` makes of it. */
export function mapValues(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return change(value.map((inner) => mapValues(inner, change)));
  if (typeof value !== 'object' || value === null) return change(value);
  return change(
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, mapValues(inner, change)]),
    ),
  );
}
