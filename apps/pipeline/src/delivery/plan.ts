import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeliveryAssembly } from './assembly/read-delivery-assembly.ts';
import { findAccount } from './aws/aws-account.ts';
import { prepareWithCdk } from './aws/cdk-cli.ts';
import { refuseUnlessBootstrapped } from './aws/refuse-unless-bootstrapped.ts';
import { stacksByRole } from './aws/stacks-by-role.ts';
import { chooseEnvironment } from './command/choose-environment.ts';
import { Refusal } from './command/delivery-errors.ts';
import { assemblyWithin, givenFolder, stageFolder } from './command/delivery-folders.ts';
import { checkedOutCommit } from './command/git-state.ts';
import { exitCodes, runCommand } from './command/run-command.ts';
import { runNx } from './command/run-nx.ts';
import { runStage } from './command/run-stage.ts';
import { commitHandedOver } from './command/stage-status.ts';
import { makePlan } from './plan/make-plan.ts';
import { planPage } from './plan/plan-page.ts';
import { planSummary } from './plan/plan-summary.ts';
import { templateDiffs } from './plan/template-diffs.ts';

const usage = `Plans a deployment: makes a change set for every stack, and executes none.

  npm run plan -- --env NAME [--from FOLDER] [--out FOLDER]

  --env NAME         the environment, such as test
  --from FOLDER      what \`npm run validate\` left; without it, the stacks are synthesized and checked
                     here, from the commit that is checked out
  --out FOLDER       where to leave the plan (.delivery/NAME/plan):
                     plan.md for people, plan.json and assembly for \`npm run deploy\`, status.json
  --help             show this

Tables and buckets of the same name that exist already are taken over, not made. In the account it
makes change sets, which cost nothing and change nothing, and uploads the code of functions.

${exitCodes}`;

await runCommand({
  usage,
  options: { env: { type: 'string' }, from: { type: 'string' }, out: { type: 'string' } },
  async run({ env, from, out }) {
    const chosen = chooseEnvironment(env);
    const { name, environment } = chosen;
    const folder = givenFolder(out, stageFolder(name, 'plan'));
    const assembly = assemblyWithin(folder);

    async function synthesize(): Promise<void> {
      runNx(['run-many', '-t', 'build']);
      const { synthesizeChecked } = await import('./validate/synthesize-checked.ts');
      synthesizeChecked(chosen, assembly);
    }

    function takeValidated(validated: string, commit: string): void {
      const checked = commitHandedOver({ folder: validated, stage: 'validate', environment: name });
      if (checked !== commit) {
        throw new Refusal(
          `${validated} was made of commit ${checked}, but ${commit} is checked out.`,
          'Check that commit out, or validate this one.',
        );
      }
      rmSync(assembly, { recursive: true, force: true });
      cpSync(assemblyWithin(validated), assembly, { recursive: true });
    }

    await runStage({
      stage: 'plan',
      environment: name,
      folder,
      commit: checkedOutCommit,
      async work(commit) {
        const account = await findAccount(environment.region);
        await refuseUnlessBootstrapped(account, environment.region);
        if (from === undefined) await synthesize();
        else takeValidated(givenFolder(from, from), commit);

        const stacks = readDeliveryAssembly(assembly);
        const stacksOf = stacksByRole(account);
        console.log(`▸ Planning ${name} at ${commit.slice(0, 12)}`);
        const diffs = await templateDiffs({ assembly, stacks, stacksOf });
        const made = await makePlan({
          environment: name,
          commit,
          assembly: stacks,
          changeSetName: `plan-${commit.slice(0, 12)}-${Date.now().toString(36)}`,
          stacksOf,
          prepare: prepareWithCdk(assembly, environment.region),
          say: (line) => console.log(`  ${line}`),
        });
        const page = planPage(made, diffs);
        writeFileSync(join(folder, 'plan.json'), `${JSON.stringify(made.plan, null, 2)}\n`);
        writeFileSync(join(folder, 'plan.md'), page);
        writeFileSync(join(folder, 'summary.txt'), `${planSummary(made)}\n`);
        console.log(`\n${page}\n✓ ${planSummary(made)}: ${join(folder, 'plan.md')}`);
      },
    });
  },
});
