import { spawnSync } from 'node:child_process';
import { resolveNs } from 'node:dns/promises';
import { deliveryNames } from '../config/delivery-names.ts';
import { type AwsAccount, deployRoleArn, findAccount, stacksOf } from './aws/aws-account.ts';
import {
  bootstrapVersion,
  cloudFrontUsage,
  connectionStatus,
  hostedZone,
} from './aws/doctor-questions.ts';
import { type ChosenEnvironment, chooseEnvironment } from './command/choose-environment.ts';
import { StageFailure } from './command/delivery-errors.ts';
import { repositoryRoot } from './command/delivery-folders.ts';
import { git } from './command/git-state.ts';
import { exitCodes, messageOf, runCommand } from './command/run-command.ts';
import { bootstrapFinding } from './doctor/bootstrap-finding.ts';
import { branchFinding } from './doctor/branch-finding.ts';
import { connectionFinding } from './doctor/connection-finding.ts';
import { type Finding, findingText, good, missing, unknown } from './doctor/finding.ts';
import { quotaFinding } from './doctor/quota-findings.ts';
import { toolFindings } from './doctor/tool-findings.ts';
import { zoneFindings } from './doctor/zone-findings.ts';

const usage = `Checks everything that the first deployment of an environment needs.

  npm run doctor -- --env NAME

  --env NAME         the environment, such as dev
  --help             show this

It looks at this machine, the account, the zone, the connection to the repository, the branch and the
quotas, and says of each how to mend it. It only reads. A ? is what could not be found out.

${exitCodes}`;

const waitForGitMs = 15_000;

await runCommand({
  usage,
  options: { env: { type: 'string' } },
  async run({ env }) {
    const chosen = chooseEnvironment(env);
    const hasColour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
    const findings = [...machine(), branch(chosen), ...(await ofAccount(chosen))];
    for (const finding of findings) console.log(findingText(finding, hasColour));
    const faults = findings.filter(({ state }) => state === 'missing').length;
    if (faults > 0) {
      throw new StageFailure(
        `${chosen.name} can't be deployed yet: ${faults} of ${findings.length} are missing.`,
        'Mend them as it says above, and run this again.',
      );
    }
  },
});

function machine(): Finding[] {
  const npm = spawnSync('npm', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return toolFindings({
    node: process.version,
    npm: npm.status === 0 ? npm.stdout.trim() : undefined,
    git: git(repositoryRoot, '--version'),
  });
}

function branch({ environment }: ChosenEnvironment): Finding {
  const address = `https://github.com/${environment.repository}.git`;
  const { status, stdout } = spawnSync('git', ['ls-remote', '--heads', address], {
    encoding: 'utf8',
    timeout: waitForGitMs,
    // A repository that is not public must not ask for a password here.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  return branchFinding(environment, status === 0 ? stdout : undefined);
}

async function ofAccount(chosen: ChosenEnvironment): Promise<Finding[]> {
  const { environment } = chosen;
  let account: AwsAccount;
  try {
    account = await findAccount(environment.region);
  } catch (error) {
    return [
      missing(
        'credentials',
        messageOf(error),
        'Sign in, such as by `aws sso login`, and choose the profile by AWS_PROFILE; what is in the account is checked then.',
      ),
    ];
  }
  const { accountId } = account;
  const regions = [...new Set([environment.region, 'us-east-1'])];
  return [
    good('credentials', `account ${accountId}`),
    ...(
      await Promise.all([
        ...regions.map((region) =>
          asked(`bootstrap in ${region}`, async () => [
            bootstrapFinding(accountId, region, await bootstrapVersion(region)),
          ]),
        ),
        asked('hosted zone', async () => zone(chosen)),
        asked('connection', async () => [
          connectionFinding(
            environment.connectionArn,
            await connectionStatus(environment.connectionArn),
          ),
        ]),
        asked('quotas', async () => quotas(chosen, account)),
      ])
    ).flat(),
  ];
}

async function zone({ environment }: ChosenEnvironment): Promise<Finding[]> {
  const { hostedZoneId, hostedZoneName } = environment;
  const found = hostedZoneId === undefined ? undefined : await hostedZone(hostedZoneId);
  const answering =
    found && hostedZoneName ? await resolveNs(hostedZoneName).catch(() => undefined) : undefined;
  return zoneFindings(environment, found, answering);
}

async function quotas(
  { name, environment: { region } }: ChosenEnvironment,
  account: AwsAccount,
): Promise<Finding[]> {
  const usages = await cloudFrontUsage();
  const page = await stacksOf(region, deployRoleArn(account, region))
    .describe(deliveryNames(name).webStack)
    .catch(() => undefined);
  return usages.map((usage) => quotaFinding(usage, page !== undefined));
}

/** What can't be asked is no reason to stop: it is said. */
async function asked(about: string, ask: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await ask();
  } catch (error) {
    return [
      unknown(
        about,
        `it could not be asked (${messageOf(error).split('\n')[0]}).`,
        'See its console.',
      ),
    ];
  }
}
