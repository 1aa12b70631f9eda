import { join } from 'node:path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { Stack, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { controlTowerExceptions } from './control-tower-exceptions.ts';
import { synthesizeApp } from './synthesize-app.ts';

/** Whether the data of the checked stacks is kept (`production`), of which more is asked. */
export type CheckedStage = 'production' | 'disposable';

/** What a rule of CloudFormation Guard found at a resource. */
export interface GuardFinding {
  /** Name of the rule, such as `table_billed_per_request`. */
  readonly rule: string;
  /** Path of the stack. */
  readonly stack: string;
  /** Logical id of the resource; empty where Guard can't name it. */
  readonly logicalId: string;
  /** Number of the rule and what it asks, such as `[CT.S3.PR.1]: Require …`. */
  readonly explanation: string;
  /** What to do about it. */
  readonly fix: string;
}

const ownRules = join(import.meta.dirname, 'guard-rules');

/**
 * Checks the templates of all stacks in `scope` with the Control Tower rules that come with the
 * validator, without those of `control-tower-exceptions.ts`, and with our own of `guard-rules`.
 *
 * @throws Error when `scope` is in no app, or when Guard itself fails.
 */
export function guardFindings(scope: IConstruct, stage: CheckedStage): GuardFinding[] {
  const isProduction = stage === 'production';
  const guard = new CfnGuardValidator({
    rules: [join(ownRules, 'every-stage'), ...(isProduction ? [join(ownRules, 'production')] : [])],
    disabledRules: controlTowerExceptions
      .filter(({ onlyWhenDisposable }) => !(isProduction && onlyWhenDisposable))
      .map(({ rule }) => rule),
    maxBuffer: 64 * 1024 * 1024,
  });
  synthesizeApp(scope);
  const stacks = new Map(
    scope.node
      .findAll()
      .filter(Stack.isStack)
      .map((stack) => [templatePathOf(stack), stack.node.path]),
  );
  const { violations } = guard.validate({
    templatePaths: [...stacks.keys()],
    appConstruct: scope.node.root,
  });
  return violations.flatMap(({ ruleName, description, fix, violatingResources }) =>
    violatingResources.map(({ templatePath, resourceLogicalId }) => ({
      rule: ruleName,
      stack: stacks.get(templatePath) ?? templatePath,
      // Not always given, whatever its type says: the path in Guard's result may end above.
      logicalId: resourceLogicalId ?? '',
      explanation: description,
      fix: fix ?? '',
    })),
  );
}

function templatePathOf(stack: Stack): string {
  return join(Stage.of(stack)?.outdir ?? '', stack.templateFile);
}
