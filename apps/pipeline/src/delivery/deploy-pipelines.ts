import { join } from 'node:path';
import { deliveryNames } from '../config/delivery-names.ts';
import { type EnvironmentTable, environments } from '../config/environments.ts';
import { findAccount } from './aws/aws-account.ts';
import { deployWithCdk } from './aws/cdk-cli.ts';
import { refuseUnlessBootstrapped } from './aws/refuse-unless-bootstrapped.ts';
import { chooseEnvironment } from './command/choose-environment.ts';
import { repositoryRoot } from './command/delivery-folders.ts';
import { checkedOutCommit } from './command/git-state.ts';
import { exitCodes, runCommand } from './command/run-command.ts';
import { runNx } from './command/run-nx.ts';

const usage = `Deploys the pipelines, from the commit that is checked out.

  npm run deploy:pipelines -- [--env NAME]...

  --env NAME         only the pipeline of this environment; may be repeated (all)
  --help             show this

A person does this, with their own rights: a pipeline does not change itself. Run it again after a change
of a pipeline or of the table of environments. A new pipeline starts at once, and each with the next push
to its branch.

${exitCodes}`;

const table: EnvironmentTable = environments;
const assembly = join(repositoryRoot, 'apps/pipeline/cdk.pipelines.out');

await runCommand({
  usage,
  options: { env: { type: 'string', multiple: true } },
  async run({ env = Object.keys(table) }) {
    const chosen = env.map((name) => chooseEnvironment(name));
    checkedOutCommit();
    for (const { environment } of chosen) {
      const account = await findAccount(environment.region);
      await refuseUnlessBootstrapped(account, environment.region);
    }
    runNx(['run', '@agentic-retail/pipeline:synth-pipelines']);
    for (const { name, environment } of chosen) {
      console.log(`▸ Deploying the pipeline of ${name}`);
      await deployWithCdk(assembly, deliveryNames(name).pipelineStack, environment.region);
      console.log(`✓ a push to ${environment.branch} is deployed to ${name}`);
    }
  },
});
