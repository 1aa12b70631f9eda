import type { StackTemplate } from './cloud-assembly.ts';
import type { Resolve } from './resolve-intrinsics.ts';

/** A resource whose references are resolved when they are asked for. */
export interface ResolvedResource {
  readonly id: string;
  readonly stack: StackTemplate;
  /** Value of a property, references resolved. */
  get(property: string): unknown;
  /** The same for a property that has to be text. @throws Error when it is not */
  text(property: string): string;
}

/** The resources of a type in all stacks, in the order of the templates. */
export function resourcesOf(
  stacks: readonly StackTemplate[],
  type: string,
  resolve: Resolve,
): ResolvedResource[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources ?? {})
      .filter(([, resource]) => resource.Type === type)
      .map(([id, { Properties = {} }]) => {
        const get = (property: string) => resolve(Properties[property], stack);
        return { id, stack, get, text: (property: string) => textOf(get(property), id, property) };
      }),
  );
}

function textOf(value: unknown, id: string, property: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${id}.${property} is not text but ${JSON.stringify(value)}`);
}

/** A value as a record; empty when it is none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
