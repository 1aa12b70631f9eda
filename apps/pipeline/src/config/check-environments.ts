import type { Environment, EnvironmentTable } from './environments.ts';

interface Rule {
  readonly field: keyof Environment;
  readonly pattern: RegExp;
  readonly mustBe: string;
}

const hostname = /^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

// A field that an environment leaves out is not checked here: the types say which it may.
const rules: readonly Rule[] = [
  { field: 'branch', pattern: /^[A-Za-z0-9][\w./-]*$/, mustBe: 'the name of a branch' },
  { field: 'webDomain', pattern: hostname, mustBe: 'a domain in lower case, without www.' },
  { field: 'hostedZoneId', pattern: /^Z[A-Z0-9]+$/, mustBe: 'the id of a hosted zone (Z…)' },
  { field: 'hostedZoneName', pattern: hostname, mustBe: 'the name of a zone in lower case' },
  { field: 'repository', pattern: /^[\w.-]+\/[\w.-]+$/, mustBe: 'owner/name' },
  {
    field: 'connectionArn',
    pattern:
      /^arn:aws[a-z-]*:code(?:connections|star-connections):[a-z0-9-]+:\d{12}:connection\/.+$/,
    mustBe: 'the ARN of a connection',
  },
  { field: 'region', pattern: /^[a-z]{2}(?:-[a-z]+)+-\d$/, mustBe: 'a region such as us-east-1' },
  { field: 'team', pattern: /^[\w .:/=+@-]{1,256}$/, mustBe: 'a tag value of 1 to 256 characters' },
];

/**
 * Checks the table of environments as a whole.
 *
 * @throws Error that lists everything that is wrong, each with its environment and field.
 */
export function checkEnvironments(table: EnvironmentTable): void {
  const entries = Object.entries(table);
  const faults = [
    ...entries.flatMap(([name, environment]) => faultsOf(name, environment)),
    ...repeated(entries, 'branch'),
    ...repeated(entries, 'webDomain'),
  ];
  if (faults.length > 0) {
    throw new Error(
      ['The table of environments (config/environments.ts) is wrong:', ...faults].join('\n  '),
    );
  }
}

function faultsOf(name: string, environment: Environment): string[] {
  const faults = rules.flatMap(({ field, pattern, mustBe }) => {
    const value = environment[field];
    return value === undefined || pattern.test(String(value))
      ? []
      : [`${name}.${field} must be ${mustBe}, but is "${value}".`];
  });
  return [...faults, ...zoneFaultsOf(name, environment)];
}

function zoneFaultsOf(
  name: string,
  { webDomain, hostedZoneId, hostedZoneName }: Environment,
): string[] {
  if (webDomain === undefined) {
    return [];
  }
  if (hostedZoneId === undefined || hostedZoneName === undefined) {
    return [
      `${name}.hostedZoneId and ${name}.hostedZoneName are needed with a webDomain: give the zone, or no domain.`,
    ];
  }
  const isWithin = webDomain === hostedZoneName || webDomain.endsWith(`.${hostedZoneName}`);
  return isWithin
    ? []
    : [
        `${name}.webDomain must be in the zone "${hostedZoneName}", but is "${webDomain}": give the zone that holds it, or a domain in this one.`,
      ];
}

function repeated(
  entries: readonly (readonly [string, Environment])[],
  field: 'branch' | 'webDomain',
): string[] {
  const first = new Map<string, string>();
  return entries.flatMap(([name, { [field]: value }]) => {
    const other = value === undefined ? undefined : first.get(value);
    if (value !== undefined && other === undefined) {
      first.set(value, name);
    }
    return other === undefined ? [] : [`${name}.${field} is "${value}" like that of ${other}.`];
  });
}
