import { deliveryNames } from '../config/delivery-names.ts';
import { findAccount } from './aws/aws-account.ts';
import { deployedCommits, sendThroughPipeline } from './aws/rollback-calls.ts';
import { chooseEnvironment } from './command/choose-environment.ts';
import { StageFailure } from './command/delivery-errors.ts';
import { exitCodes, messageOf, runCommand } from './command/run-command.ts';
import { rollbackTarget } from './rollback/rollback-target.ts';

const usage = `Goes back to a commit that was deployed before, by the same way as forward.

  npm run rollback -- --env NAME [--to COMMIT] [--yes]

  --env NAME         the environment, such as prod
  --to COMMIT        all 40 digits of a commit (the one that was deployed before)
  --yes              do it; without, it says what it would do and changes nothing
  --help             show this

The pipeline of the environment takes that commit through all of its stages: it is checked, planned,
approved where that is asked for, and deployed.

It undoes code, settings of the infrastructure and the page. It does not undo data: sales, stock and
staff stay as they are, and so does a table or bucket that is retained. The next push to the branch goes
forward again: revert there what was wrong.

${exitCodes}`;

await runCommand({
  usage,
  options: { env: { type: 'string' }, to: { type: 'string' }, yes: { type: 'boolean' } },
  async run({ env, to: given, yes }) {
    const { name, environment } = chooseEnvironment(env);
    const { region } = environment;
    const { deployedCommitParameter, pipeline } = deliveryNames(name);
    await findAccount(region);
    const deployed = await deployedCommits(region, deployedCommitParameter);
    const { from, to } = rollbackTarget(name, deployed, given);
    console.log(`▸ ${name} goes back from ${from} to ${to}.`);
    console.log('  Data stays as it is: sales, stock, staff, and what is retained.');
    if (yes !== true) {
      console.log('  Nothing has been changed. Run it again with --yes.');
      return;
    }
    const execution = await sendThroughPipeline(region, pipeline, to).catch((cause) => {
      throw new StageFailure(
        `The pipeline ${pipeline} could not be started: ${messageOf(cause)}.`,
        'Deploy it first: `npm run deploy:pipelines`.',
        { cause },
      );
    });
    console.log(
      `✓ https://${region}.console.aws.amazon.com/codesuite/codepipeline/pipelines/${pipeline}/executions/${execution}/timeline?region=${region}`,
    );
  },
});
