import type { StackTemplate } from './cloud-assembly.ts';

/** The account that local identifiers name. */
export const localAccount = '000000000000';

/** What `Ref` and `Fn::GetAtt` give for a resource; undefined for what is not known here. */
export type ResourceValue = (
  stack: StackTemplate,
  logicalId: string,
  attribute: string | undefined,
) => string | undefined;

/** Replaces the references in a value of a stack's template by what they stand for. */
export type Resolve = (value: unknown, stack: StackTemplate) => unknown;

/**
 * Makes the function that resolves references within and across the given stacks.
 *
 * It throws an Error that names the stack for anything it doesn't know: a wrong value would only
 * be noticed much later.
 */
export function createResolver(
  stacks: readonly StackTemplate[],
  resourceValue: ResourceValue,
): Resolve {
  function resolve(value: unknown, stack: StackTemplate): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => resolve(item, stack)).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value;
    const [only, ...more] = Object.entries(value);
    if (only !== undefined && more.length === 0 && /^(Ref|Condition|Fn::.+)$/.test(only[0])) {
      return intrinsic(only[0], only[1], stack);
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]): [string, unknown] => [key, resolve(item, stack)])
        .filter(([, item]) => item !== undefined),
    );
  }

  function intrinsic(name: string, argument: unknown, stack: StackTemplate): unknown {
    switch (name) {
      case 'Ref':
        return reference(String(argument), stack);
      case 'Fn::GetAtt':
        return attribute(argument, stack);
      case 'Fn::ImportValue':
        return imported(String(resolve(argument, stack)), stack);
      case 'Fn::Join': {
        const [separator, parts] = list(argument, name, stack);
        return list(resolve(parts, stack), name, stack).join(String(separator));
      }
      case 'Fn::Split': {
        const [separator, text] = list(argument, name, stack);
        return String(resolve(text, stack)).split(String(separator));
      }
      case 'Fn::Select': {
        const [index, items] = list(argument, name, stack);
        return list(resolve(items, stack), name, stack)[Number(resolve(index, stack))];
      }
      case 'Fn::Sub':
        return substituted(argument, stack);
      default:
        throw new Error(`stack ${stack.name}: ${name} is not known on the laptop`);
    }
  }

  function reference(name: string, stack: StackTemplate): unknown {
    if (name === 'AWS::NoValue') return undefined;
    const pseudo = pseudoParameters(stack)[name];
    if (pseudo !== undefined) return pseudo;
    const parameter = stack.template.Parameters?.[name];
    if (parameter?.Default !== undefined) return parameter.Default;
    return localValueOf(name, undefined, stack);
  }

  function attribute(argument: unknown, stack: StackTemplate): string {
    const [id, name] =
      typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt', stack);
    return localValueOf(String(id), String(name), stack);
  }

  function localValueOf(id: string, name: string | undefined, stack: StackTemplate): string {
    const value = resourceValue(stack, id, name);
    if (value !== undefined) return value;
    const type = stack.template.Resources?.[id]?.Type ?? 'which the template lacks';
    const what = name === undefined ? id : `${id}.${name}`;
    throw new Error(`stack ${stack.name}: ${what} (${type}) has no counterpart on the laptop`);
  }

  function imported(name: string, importer: StackTemplate): unknown {
    for (const stack of stacks) {
      for (const output of Object.values(stack.template.Outputs ?? {})) {
        if (output.Export !== undefined && resolve(output.Export.Name, stack) === name) {
          return resolve(output.Value, stack);
        }
      }
    }
    throw new Error(`stack ${importer.name} imports ${name}, which no stack exports`);
  }

  function substituted(argument: unknown, stack: StackTemplate): string {
    const [text, variables] =
      typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub', stack);
    const known = new Map(Object.entries(resolve(variables ?? {}, stack) ?? {}));
    return String(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (known.has(name)) return String(known.get(name));
      return String(name.includes('.') ? attribute(name, stack) : reference(name, stack));
    });
  }

  return resolve;
}

function list(value: unknown, name: string, stack: StackTemplate): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`stack ${stack.name}: ${name} is not given a list`);
}

function pseudoParameters(stack: StackTemplate): Readonly<Record<string, string>> {
  return {
    'AWS::Region': stack.region,
    'AWS::AccountId': localAccount,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
  };
}
