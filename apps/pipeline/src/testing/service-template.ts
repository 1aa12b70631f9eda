import type { Template } from 'aws-cdk-lib/assertions';
import { testStore } from './test-store.ts';

export const { service, data, identity } = testStore('dev');

export interface Reference {
  readonly 'Fn::ImportValue': string;
}

/** The logical id, in the stack that has the state, of what the service stack imports. */
export function imported(from: Template, { 'Fn::ImportValue': name }: Reference): string {
  const output = Object.values(from.toJSON().Outputs).find(
    (candidate) => (candidate as { Export?: { Name: string } }).Export?.Name === name,
  ) as { Value: { Ref?: string; 'Fn::GetAtt'?: [string, string] } } | undefined;
  return output?.Value.Ref ?? output?.Value['Fn::GetAtt']?.[0] ?? 'nothing';
}

/** The logical id of the only resource of a type. */
export function onlyId(template: Template, type: string): string {
  template.resourceCountIs(type, 1);
  return Object.keys(template.findResources(type)).join();
}

export const tableName = (reference: Reference): string =>
  data.toJSON().Resources[imported(data, reference)].Properties.TableName;

export function functionCalled(name: string): { id: string; variables: Record<string, unknown> } {
  const [found] = Object.entries(service.findResources('AWS::Lambda::Function')).filter(([id]) =>
    id.startsWith(name),
  );
  return { id: found?.[0] ?? 'none', variables: found?.[1].Properties.Environment.Variables };
}

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

export function statementsOf(role: string): Statement[] {
  return Object.entries(service.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(role))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}

/** `action table` or `action table/index/name`, for everything that a function may do with tables. */
export function tableGrants(role: string): string[] {
  const place = (resource: unknown): string => {
    const join = (resource as { 'Fn::Join'?: [string, [Reference, string]] })['Fn::Join'];
    return join ? `${tableName(join[1][0])}${join[1][1]}` : tableName(resource as Reference);
  };
  return statementsOf(role)
    .flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .filter((action) => action.startsWith('dynamodb:'))
        .flatMap((action) =>
          [Resource].flat().map((resource) => `${action.slice(9)} ${place(resource)}`),
        ),
    )
    .sort();
}
