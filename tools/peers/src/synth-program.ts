import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Resources } from './template.ts';

// A process of its own for each program: `node synth-program.ts PROGRAM.cjs RESULT.json`, in the
// folder where the program's packages are installed.

/** What a program came to. */
export interface SynthResult {
  readonly resources: Resources;
  /** Findings of cdk-nag's AwsSolutions pack: rule, such as `AwsSolutions-IAM5[Action::s3:*]`. */
  readonly findings: readonly { readonly rule: string; readonly count: number }[];
}

interface Pack {
  validateScope(app: unknown): {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingResources: readonly unknown[];
    }[];
  };
  isAcknowledged(): boolean;
}

const [program = '', result = ''] = process.argv.slice(2);
// Not the packages of this repository, but those of the program.
const load = createRequire(join(process.cwd(), 'package.json'));
const { app } = load(program);
const { stacksRecursively } = app.synth() as {
  readonly stacksRecursively: readonly { readonly template: { readonly Resources: Resources } }[];
};

const { AwsSolutionsChecks } = load('cdk-nag-3');
const pack: Pack = new AwsSolutionsChecks(app);
// What a library has acknowledged by itself counts as well: a reason does not make it another setting.
pack.isAcknowledged = () => false;
const { violations } = pack.validateScope(app);

const answer: SynthResult = {
  resources: Object.assign({}, ...stacksRecursively.map(({ template }) => template.Resources)),
  findings: violations.map(({ ruleName, violatingResources }) => ({
    rule: ruleName,
    count: violatingResources.length,
  })),
};
writeFileSync(result, JSON.stringify(answer));
