import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type Acknowledgement, acknowledgementsAt } from './acknowledgements-at.ts';
import { type RecordedFinding, RecordingChecks } from './recording-checks.ts';
import { synthesizeApp } from './synthesize-app.ts';

/** What a rule of cdk-nag's AwsSolutions found at a resource. */
export interface NagFinding {
  /** Such as `AwsSolutions-S1`; where a rule finds several things, `AwsSolutions-IAM5[Resource::*]`. */
  readonly rule: string;
  readonly level: 'error' | 'warning';
  /** Path of the resource in the construct tree. */
  readonly path: string;
  /** Logical id of the resource in the template of its stack. */
  readonly logicalId: string;
  /** What is wrong, and why the rule exists. */
  readonly explanation: string;
}

/** Everything that cdk-nag finds, told apart by what has been said about it. */
export interface NagFindings {
  readonly findings: NagFinding[];
  /** What is accepted, by `Validations.of(construct).acknowledge`, and why. */
  readonly acknowledged: (NagFinding & { readonly reason: string })[];
  /** Acknowledgements of what is not found: out of date, or of a misspelt rule. */
  readonly needless: Acknowledgement[];
}

/**
 * Checks a construct and all below it with cdk-nag's AwsSolutions rules, errors and warnings alike.
 * It writes no report and ends nothing, as the plugin does with the synthesis of the app that has it.
 *
 * @throws Error when `scope` is in no app.
 */
export function nagFindings(scope: IConstruct): NagFindings {
  synthesizeApp(scope);
  const checks = new RecordingChecks();
  checks.validateScope(scope);
  const all = checks.recorded.map((recorded) => ({
    finding: findingOf(recorded),
    accepted: acknowledgementOf(recorded),
  }));
  return {
    findings: all.flatMap(({ finding, accepted }) => (accepted ? [] : [finding])),
    acknowledged: all.flatMap(({ finding, accepted }) =>
      accepted ? [{ ...finding, reason: accepted.reason }] : [],
    ),
    needless: scope.node
      .findAll()
      .flatMap(acknowledgementsAt)
      .filter(({ rule }) => rule.startsWith('AwsSolutions-'))
      .filter(
        ({ path, rule }) =>
          !all.some(({ accepted }) => accepted?.path === path && accepted.rule === rule),
      ),
  };
}

function findingOf({ resource, ...recorded }: RecordedFinding): NagFinding {
  const logicalId: string = Stack.of(resource).resolve(resource.logicalId);
  return { ...recorded, path: resource.node.path, logicalId };
}

/** The acknowledgement of the rule that is nearest to the resource. */
function acknowledgementOf({ resource, rule }: RecordedFinding): Acknowledgement | undefined {
  return resource.node.scopes
    .toReversed()
    .flatMap(acknowledgementsAt)
    .find((acknowledgement) => acknowledgement.rule === rule);
}
