/** One resource of a synthesized template, as far as it is read here. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: unknown;
  readonly DeletionPolicy?: string;
}

/** Resources by logical id. */
export type Resources = Readonly<Record<string, Resource>>;

export function ofType(resources: Resources, type: string): Resource[] {
  return Object.values(resources).filter((resource) => resource.Type === type);
}

/** What stands at a path such as `Origins.0.DomainName` below a value; `undefined` if nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, step) => (found as Record<string, unknown> | undefined)?.[step],
      value,
    );
}

/** The list at a path; one value counts as a list of one, nothing as an empty one. */
export function listAt(value: unknown, path: string): unknown[] {
  const found = valueAt(value, path);
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
}

export function property(resource: Resource, path: string): unknown {
  return valueAt(resource.Properties, path);
}
