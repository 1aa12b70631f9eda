import { SSMClient } from '@aws-sdk/client-ssm';
import { deliveryNames } from '../config/delivery-names.ts';
import { findAccount } from './aws/aws-account.ts';
import { findCredentials } from './aws/find-credentials.ts';
import { SsmDeployedCommit } from './aws/ssm-deployed-commit.ts';
import { chooseEnvironment } from './command/choose-environment.ts';
import { assemblyWithin, givenFolder, stageFolder } from './command/delivery-folders.ts';
import { checkedOutCommit, isInHistory } from './command/git-state.ts';
import { exitCodes, runCommand } from './command/run-command.ts';
import { runNx } from './command/run-nx.ts';
import { runStage } from './command/run-stage.ts';
import { validationScope } from './validate/validation-scope.ts';

const usage = `Checks the commit that is checked out, and synthesizes what it would deploy.

  npm run validate -- --env NAME [--out FOLDER]

  --env NAME         the environment, such as dev
  --out FOLDER       where to leave the cloud assembly and status.json (.delivery/NAME/validate)
  --help             show this

Format, lint, types, tests, builds and synthesis of what has changed since the commit that is deployed
there; of everything, where none is or it does not come before this one. Then the stacks of the
environment are synthesized and checked: cdk-nag, CloudFormation Guard, and what policies allow. In
the account it only reads which commit is deployed.

${exitCodes}`;

const targets = ['-t', 'lint', 'typecheck', 'test', 'build', 'synth', 'synth-pipelines'];

await runCommand({
  usage,
  options: { env: { type: 'string' }, out: { type: 'string' } },
  async run({ env, out }) {
    const chosen = chooseEnvironment(env);
    const { name, environment } = chosen;
    const folder = givenFolder(out, stageFolder(name, 'validate'));
    await runStage({
      stage: 'validate',
      environment: name,
      folder,
      commit: checkedOutCommit,
      async work() {
        const { region } = environment;
        await findAccount(region);
        const deployed = await new SsmDeployedCommit(
          new SSMClient({ region, credentials: await findCredentials() }),
          deliveryNames(name).deployedCommitParameter,
        ).read();
        const scope = validationScope(deployed, (commit) => isInHistory(commit));
        if (scope.kind === 'since') {
          console.log(`▸ Checking what has changed since ${scope.commit}`);
          runNx(['affected', ...targets, `--base=${scope.commit}`, '--head=HEAD']);
        } else {
          console.log(`▸ Checking everything: ${scope.because}`);
          runNx(['run-many', ...targets]);
        }
        // The stacks take the code of services that have not changed too.
        runNx(['run-many', '-t', 'build']);
        console.log(`▸ Synthesizing ${name} and checking its policies`);
        const { synthesizeChecked } = await import('./validate/synthesize-checked.ts');
        synthesizeChecked(chosen, assemblyWithin(folder));
        console.log(`✓ ${name} can be planned: ${folder}`);
      },
    });
  },
});
