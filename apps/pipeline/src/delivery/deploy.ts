import { setTimeout } from 'node:timers/promises';
import { SSMClient } from '@aws-sdk/client-ssm';
import { deliveryNames } from '../config/delivery-names.ts';
import { readDeliveryAssembly } from './assembly/read-delivery-assembly.ts';
import { findAccount } from './aws/aws-account.ts';
import { prepareWithCdk } from './aws/cdk-cli.ts';
import { findCredentials } from './aws/find-credentials.ts';
import { refuseUnlessBootstrapped } from './aws/refuse-unless-bootstrapped.ts';
import { SsmDeployedCommit } from './aws/ssm-deployed-commit.ts';
import { stacksByRole } from './aws/stacks-by-role.ts';
import { chooseEnvironment } from './command/choose-environment.ts';
import { Refusal } from './command/delivery-errors.ts';
import { assemblyWithin, givenFolder, stageFolder } from './command/delivery-folders.ts';
import { exitCodes, runCommand } from './command/run-command.ts';
import { runStage } from './command/run-stage.ts';
import { commitHandedOver } from './command/stage-status.ts';
import { carryOutPlan } from './deploy/carry-out-plan.ts';
import { readPlan } from './plan/deployment-plan.ts';

const usage = `Deploys what was planned: executes exactly the change sets of the plan, in order.

  npm run deploy -- --env NAME [--from FOLDER] [--out FOLDER]

  --env NAME         the environment, such as test
  --from FOLDER      what \`npm run plan\` left (.delivery/NAME/plan)
  --out FOLDER       where to leave status.json (.delivery/NAME/deploy)
  --help             show this

A plan that holds no longer is refused before anything is executed: when a change set is gone, was
executed already or is obsolete, or a stack was changed since. Once all stacks are deployed, the commit
is recorded as the deployed one.

${exitCodes}`;

const pauseMs = 3_000;

await runCommand({
  usage,
  options: { env: { type: 'string' }, from: { type: 'string' }, out: { type: 'string' } },
  async run({ env, from, out }) {
    const { name, environment } = chooseEnvironment(env);
    const { region } = environment;
    const planned = givenFolder(from, stageFolder(name, 'plan'));
    await runStage({
      stage: 'deploy',
      environment: name,
      folder: givenFolder(out, stageFolder(name, 'deploy')),
      commit: () => commitHandedOver({ folder: planned, stage: 'plan', environment: name }),
      async work(commit) {
        const plan = readPlan(planned);
        if (plan.environment !== name || plan.commit !== commit) {
          throw new Refusal(
            `The plan in ${planned} is for ${plan.environment} at ${plan.commit}.`,
            'Plan again: `npm run plan`.',
          );
        }
        const account = await findAccount(region);
        await refuseUnlessBootstrapped(account, region);
        const assembly = assemblyWithin(planned);
        console.log(`▸ Deploying ${name} at ${commit.slice(0, 12)}`);
        await carryOutPlan({
          plan,
          assembly: readDeliveryAssembly(assembly),
          stacksOf: stacksByRole(account),
          prepare: prepareWithCdk(assembly, region),
          pause: () => setTimeout(pauseMs),
          say: (line) => console.log(`  ${line}`),
        });
        await new SsmDeployedCommit(
          new SSMClient({ region, credentials: await findCredentials() }),
          deliveryNames(name).deployedCommitParameter,
        ).record(commit);
        console.log(`✓ ${name} is at ${commit}`);
      },
    });
  },
});
