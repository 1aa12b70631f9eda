import { listAt, ofType, property, type Resources, valueAt } from '../template.ts';

/** What the roles of a template may do beyond what is named one by one. */
export function permissionFacts(resources: Resources): Record<string, string> {
  const roles = ofType(resources, 'AWS::IAM::Role');
  const statements = [
    ...[
      ...ofType(resources, 'AWS::IAM::Policy'),
      ...ofType(resources, 'AWS::IAM::ManagedPolicy'),
    ].map((policy) => property(policy, 'PolicyDocument')),
    ...roles.flatMap((role) =>
      listAt(role.Properties, 'Policies').map((policy) => valueAt(policy, 'PolicyDocument')),
    ),
  ]
    .flatMap((document) => listAt(document, 'Statement'))
    .filter((statement) => valueAt(statement, 'Effect') === 'Allow');
  const onEverything = statements.filter((statement) =>
    listAt(statement, 'Resource').includes('*'),
  );
  return {
    'actions by wildcard': `${countOf(statements, (action) => action.includes('*'))}`,
    'actions on every resource': `${countOf(onEverything, () => true)}`,
    'AWS managed policies': `${roles.flatMap((role) => listAt(role.Properties, 'ManagedPolicyArns')).length}`,
  };
}

function countOf(statements: readonly unknown[], counts: (action: string) => boolean): number {
  return statements
    .flatMap((statement) => listAt(statement, 'Action'))
    .filter((action) => counts(`${action}`)).length;
}
