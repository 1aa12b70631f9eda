import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import type { Example } from '../examples/example.ts';
import type { MadeResource } from './made-resource.ts';
import { referencesIn } from './references-in.ts';

/** Name of the construct that holds what an example was given. */
const givenId = 'Given';

/** A finding of cdk-nag that the library accepts by itself. */
export interface AcknowledgedFinding {
  /** Such as `AwsSolutions-CFR1`. */
  readonly rule: string;
  readonly reason: string;
}

export interface Synthesis {
  /** The resources of all templates. */
  readonly resources: readonly MadeResource[];
  /** What the construct accepts, each rule and reason once. */
  readonly acknowledged: readonly AcknowledgedFinding[];
}

/** Synthesizes an example in a stack of its own. */
export function synthesize({ make }: Example): Synthesis {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Example', { env: { region: 'us-east-1' } });
  const given = new Construct(stack, givenId);
  make(stack, given);
  const templates = new Map(
    app.synth().stacksRecursively.map(({ stackName, template }) => [stackName, template]),
  );
  const nodes = app.node.findAll();
  const resources = nodes
    .filter((node) => CfnResource.isCfnResource(node))
    .map((resource) => {
      const owner = Stack.of(resource);
      const logicalId = owner.resolve(resource.logicalId);
      const { Type, Properties = {} } = templates.get(owner.stackName).Resources[logicalId];
      return {
        logicalId,
        type: Type,
        path: resource.node.path.split('/').slice(owner.node.path.split('/').length),
        properties: Properties,
        references: [...new Set(referencesIn(Properties))].filter((id) => id !== logicalId),
        given: isBelow(resource, given),
      };
    });
  const own = nodes.filter((node) => !isBelow(node, given));
  return { resources, acknowledged: acknowledgedBy(own) };
}

function acknowledgedBy(nodes: readonly IConstruct[]): AcknowledgedFinding[] {
  const findings = nodes
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries<string>(data))
    .map(([id, reason]) => ({ rule: id.slice(id.indexOf('::') + 2).replace(/\[.*/, ''), reason }))
    .filter(({ rule }) => rule.startsWith('AwsSolutions-'));
  const distinct = new Map(findings.map((finding) => [finding.rule + finding.reason, finding]));
  return [...distinct.values()].sort((one, other) => one.rule.localeCompare(other.rule, 'en'));
}

function isBelow({ node }: IConstruct, ancestor: Construct): boolean {
  return node.scopes.includes(ancestor);
}
