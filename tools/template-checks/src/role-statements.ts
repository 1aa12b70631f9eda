import type { KnownStatement } from './is-allowed.ts';

type Json = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: Json }>>;

/** What is known at deployment only: values by `Ref`, such as `AWS::AccountId` or a logical id, and by
 * `LogicalId.Attribute`; and of conditions, `true` or `false`. */
export type KnownValues = Readonly<Record<string, string>>;

/**
 * What the policies of a template let a role do, with all values known: its own, and those that are
 * attached to it.
 *
 * @param role Logical id of the role in the template, or the name of one that is made elsewhere.
 * @throws Error when a value is not among `known`
 */
export function roleStatements(
  template: { readonly Resources?: unknown },
  role: string,
  known: KnownValues,
): KnownStatement[] {
  const resources = template.Resources as Resources;
  const own = Object(resources[role]?.Properties?.Policies ?? []) as Json[];
  const attached = Object.values(resources).filter(
    ({ Type, Properties }) =>
      /^AWS::IAM::(Managed)?Policy$/.test(Type) &&
      ((Properties?.Roles ?? []) as unknown[]).some(
        (name) => name === role || (name as Json | undefined)?.Ref === role,
      ),
  );
  return [...own, ...attached.map(({ Properties }) => Properties ?? {})].flatMap((policy) => {
    const { Statement } = resolved(policy.PolicyDocument, known) as { Statement: unknown };
    return [Statement].flat() as KnownStatement[];
  });
}

function resolved(value: unknown, known: KnownValues): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((one) => resolved(one, known));
  }
  const [[name = '', argument] = []] = Object.entries(value);
  switch (name) {
    case 'Ref':
      return valueOf(String(argument), known);
    case 'Fn::GetAtt':
      return valueOf([argument].flat().join('.'), known);
    case 'Fn::Sub':
      return String(argument).replace(/\$\{([^}]+)\}/g, (_, inner) => valueOf(inner, known));
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, unknown[]];
      return parts.map((part) => resolved(part, known)).join(separator);
    }
    case 'Fn::If': {
      const [condition, whenTrue, whenFalse] = argument as [string, unknown, unknown];
      return resolved(valueOf(condition, known) === 'true' ? whenTrue : whenFalse, known);
    }
    default:
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, resolved(inner, known)]),
      );
  }
}

function valueOf(name: string, known: KnownValues): string {
  const value = known[name];
  if (value === undefined) {
    throw new Error(`What ${name} stands for is not known: give it.`);
  }
  return value;
}
