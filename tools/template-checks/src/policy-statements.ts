import type { Template } from 'aws-cdk-lib/assertions';
import { textOf } from './text-of.ts';

/** One statement of a policy, with where it stands. Lists are as they are written, never `undefined`. */
export interface PolicyStatement {
  /**
   * `identity`: what somebody may do (roles' inline policies, managed policies, policies);
   * `resource`: who may do something with what has the policy (buckets, topics, queues, keys …);
   * `trust`: who may take a role.
   */
  readonly kind: 'identity' | 'resource' | 'trust';
  /** Logical id of the resource in which the policy stands. */
  readonly logicalId: string;
  /** Type of that resource, such as `AWS::IAM::Policy`. */
  readonly type: string;
  /** Place within that resource, such as `Properties.PolicyDocument.Statement.0`. */
  readonly place: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** ARNs; what is known at deployment only stands as `<…>`. */
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** Such as `*`, `Service lambda.amazonaws.com` or `AWS arn:…`. */
  readonly principals: readonly string[];
  readonly notPrincipals: readonly string[];
  readonly hasCondition: boolean;
}

type Place = Pick<PolicyStatement, 'kind' | 'logicalId' | 'type' | 'place'>;
type Json = Readonly<Record<string, unknown>>;

/**
 * Every IAM statement of a template. Whatever holds a `Statement` with an `Effect` is taken for a
 * policy, and documents that are written as text are read too, so that no kind of policy is missed.
 *
 * @throws Error when a policy document is neither an object with statements nor JSON.
 */
export function policyStatements(template: Template): PolicyStatement[] {
  const resources: Readonly<Record<string, { Type: string; Properties?: unknown }>> =
    template.toJSON().Resources ?? {};
  return Object.entries(resources).flatMap(([logicalId, { Type, Properties }]) => {
    const kind = Type.startsWith('AWS::IAM::') ? 'identity' : 'resource';
    return within(Properties, { kind, logicalId, type: Type, place: 'Properties' });
  });
}

function within(value: unknown, at: Place): PolicyStatement[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const place: Place = {
      ...at,
      place: `${at.place}.${key}`,
      ...(key === 'AssumeRolePolicyDocument' && { kind: 'trust' }),
    };
    if (key === 'Statement') {
      return statements(inner, place);
    }
    return within(key.endsWith('PolicyDocument') ? parsed(inner, place) : inner, place);
  });
}

// Some types take the document as a text, in which there may be references.
function parsed(document: unknown, { logicalId, place }: Place): unknown {
  if ('Statement' in Object(document)) {
    return document;
  }
  try {
    return JSON.parse(textOf(document));
  } catch (error) {
    throw new Error(`${logicalId}: ${place} must be a policy document, as an object or as JSON.`, {
      cause: error,
    });
  }
}

// One, a list, or either within a condition of the template.
function statements(value: unknown, at: Place): PolicyStatement[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if ('Effect' in value) {
    return [statement(value, at)];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    statements(inner, { ...at, place: `${at.place}.${key}` }),
  );
}

function statement(json: Json, at: Place): PolicyStatement {
  return {
    ...at,
    effect: json.Effect === 'Deny' ? 'Deny' : 'Allow',
    actions: texts(json.Action),
    notActions: texts(json.NotAction),
    resources: texts(json.Resource),
    notResources: texts(json.NotResource),
    principals: principals(json.Principal),
    notPrincipals: principals(json.NotPrincipal),
    hasCondition: Object.keys(Object(json.Condition)).length > 0,
  };
}

function texts(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(textOf);
}

// `*` and `{ AWS: '*' }` mean the same.
function principals(value: unknown): string[] {
  if (value === undefined || value === '*') {
    return texts(value);
  }
  return Object.entries(Object(value)).flatMap(([type, names]) =>
    texts(names).map((name) => (type === 'AWS' && name === '*' ? name : `${type} ${name}`)),
  );
}
