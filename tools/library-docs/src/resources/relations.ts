import type { MadeResource } from './made-resource.ts';
import { referencesIn } from './references-in.ts';

/** One resource has to do with another. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  /** What it does with it, in a word or two. */
  readonly label?: string;
}

/** They say how others belong together; they are no thing by themselves. */
const silent = new Set([
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
]);

/** What a resource of the first type does with one of the second that it refers to. */
const labels: Readonly<Record<string, string>> = {
  'Alarm>Api': 'watches',
  'Alarm>Function': 'watches',
  'Alarm>Topic': 'tells',
  'Authorizer>UserPool': 'checks tokens',
  'Bucket>Bucket': 'access logs',
  'Dashboard>Alarm': 'shows',
  'Distribution>Api': '/api/*',
  'Distribution>Bucket': 'reads',
  'Distribution>Certificate': 'TLS',
  'Function>LogGroup': 'logs',
  'RecordSet>Distribution': 'points to',
  'Stage>LogGroup': 'access logs',
};

/** Everything that a resource has to do with others, with words where they say more than a line. */
export function relationsOf(
  resource: MadeResource,
  typeOf: (logicalId: string) => string | undefined,
): Relation[] {
  const { logicalId: from, type, references } = resource;
  // A dashboard shows whatever the alarms watch.
  const isAlarm = (id: string) => typeOf(id) === 'AWS::CloudWatch::Alarm';
  if (silent.has(type)) return [];
  if (type === 'AWS::IAM::Policy') return permissions(resource);
  if (type === 'AWS::Lambda::Permission') return calls(resource, typeOf);
  const shown = type === 'AWS::CloudWatch::Dashboard' ? references.filter(isAlarm) : references;
  const logTargets = new Set(
    referencesIn(at(resource.properties, 'DistributionConfig', 'Logging')),
  );
  return shown.map((to) => {
    const label = logTargets.has(to) ? 'access logs' : labels[`${kind(type)}>${kind(typeOf(to))}`];
    return { from, to, ...(label !== undefined && { label }) };
  });
}

/** What the roles of a policy may do: reading or writing, by the names of the actions. */
function permissions({ properties }: MadeResource): Relation[] {
  const roles = referencesIn(at(properties, 'Roles'));
  return listAt(properties, 'PolicyDocument', 'Statement').flatMap((statement) => {
    const actions = listAt(statement, 'Action').map((action) => `${action}`);
    const reads = actions.some((it) => /:(?:Batch)?(?:Get|Query|Scan|List)|:AdminList/.test(it));
    const writes = actions.some((it) => /:(?:BatchWrite|Put|Update|Delete|Admin(?!List))/.test(it));
    const invalidates = actions.includes('cloudfront:CreateInvalidation') && 'invalidates';
    const label = [reads && !invalidates && 'reads', writes && 'writes', invalidates]
      .filter(Boolean)
      .join(', ');
    return referencesIn(at(statement, 'Resource')).flatMap((to) =>
      roles.map((from) => ({ from, to, ...(label !== '' && { label }) })),
    );
  });
}

function calls(
  { properties }: MadeResource,
  typeOf: (logicalId: string) => string | undefined,
): Relation[] {
  const callers = referencesIn(at(properties, 'SourceArn')).filter(
    (id) => typeOf(id) !== undefined,
  );
  return callers.flatMap((from) =>
    referencesIn(at(properties, 'FunctionName')).map((to) => ({ from, to, label: 'calls' })),
  );
}

const kind = (type = ''): string => type.slice(type.lastIndexOf(':') + 1);

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (found as Record<string, unknown> | undefined)?.[step],
    value,
  );
}

function listAt(value: unknown, ...path: readonly string[]): unknown[] {
  const found = at(value, ...path);
  return found === undefined ? [] : [found].flat();
}
