import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, test } from '@jest/globals';
import { bareAccount, commandRepository, runCommandIn } from './testing/command-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'delivery-commands-'));
const repository = commandRepository(folder);
const change = join(repository, 'changed.txt');
afterEach(() => rmSync(change, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stages = ['validate', 'plan', 'publish-page'];
const commands = [...stages, 'deploy', 'deploy-pipelines', 'doctor', 'rollback'];
const isOneParagraph = /^✗ [^\n]+\n$/;

describe.each(commands)('%s', (command) => {
  it('explains itself, with what its exit codes mean', async () => {
    const { code, printed, complained } = await runCommandIn(repository, [command, '--help']);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(printed).toMatch(/^ {2}npm run [\w:]+ -- /m);
    expect(printed).toContain('It ends with 0 when all went well, 1 ');
  });

  it('knows only the environments of the table', async () => {
    const { code, complained } = await runCommandIn(repository, [command, '--env', 'staging']);
    expect(code).toBe(2);
    expect(complained).toBe(
      '✗ There is no environment "staging". Choose among dev, test, prod, as in --env dev.\n',
    );
  });

  it('refuses an option that it does not have', async () => {
    const { code, complained } = await runCommandIn(repository, [command, '--force']);
    expect(code).toBe(2);
    expect(complained).toMatch(isOneParagraph);
    expect(complained).toContain("'--force'");
  });
});

test.each([...stages, 'deploy-pipelines'])('%s wants a commit', async (command) => {
  writeFileSync(change, 'not committed');
  const { code, complained } = await runCommandIn(repository, [command, '--env', 'dev']);
  expect(code).toBe(2);
  expect(complained).toBe(
    '✗ Files differ from the commit that is checked out: changed.txt. Commit or stash them: what is deployed is always a commit.\n',
  );
});

test.each([...stages, 'deploy-pipelines', 'rollback'])('%s wants credentials', async (command) => {
  const { code, complained } = await runCommandIn(repository, [command, '--env', 'dev']);
  expect(code).toBe(2);
  expect(complained).toBe(
    '✗ There are no credentials for AWS. Sign in, such as by `aws sso login`, and choose the profile by AWS_PROFILE.\n',
  );
});

test.each(['plan', 'publish-page', 'deploy-pipelines'])(
  '%s wants a bootstrapped account, and asks for nothing else before',
  async (command) => {
    const { asked, environment, close } = await bareAccount();
    const { code, complained } = await runCommandIn(
      repository,
      [command, '--env', 'dev'],
      environment,
    );
    await close();
    expect(code).toBe(2);
    expect(complained).toMatch(
      /^✗ Account 123456789012 is not bootstrapped for CDK in us-east-1, .+ Run `npx cdk bootstrap aws:\/\/123456789012\/us-east-1` once; `npm run doctor` finds what else is missing\.\n$/,
    );
    expect([...new Set(asked)].sort()).toEqual(['AssumeRole', 'GetCallerIdentity']);
  },
);

describe('a stage that does not begin', () => {
  it('leaves a status that says what and what to do', async () => {
    writeFileSync(change, 'not committed');
    await runCommandIn(repository, ['plan', '--env', 'test', '--out', 'left']);
    expect(JSON.parse(readFileSync(join(repository, 'left/status.json'), 'utf8'))).toEqual({
      stage: 'plan',
      environment: 'test',
      outcome: 'refused',
      what: 'Files differ from the commit that is checked out: changed.txt.',
      wayOut: 'Commit or stash them: what is deployed is always a commit.',
    });
    expect(existsSync(join(repository, 'left/plan.json'))).toBe(false);
    rmSync(join(repository, 'left'), { recursive: true });
  });

  it('is not followed by the next one', async () => {
    const { code, complained } = await runCommandIn(repository, ['deploy', '--env', 'prod']);
    expect(code).toBe(2);
    expect(complained).toMatch(/^✗ .+status\.json can't be read, so nothing is known of plan\. /);
  });
});

describe('the doctor', () => {
  it('says what is missing, without colours where nobody sees them', async () => {
    const { code, printed, complained } = await runCommandIn(repository, [
      'doctor',
      '--env',
      'dev',
    ]);
    expect(code).toBe(1);
    expect(printed).toMatch(/^✓ Node: v\d+/);
    expect(printed).toContain('✗ credentials: There are no credentials for AWS.\n    Sign in');
    expect(`${printed}${complained}`).not.toContain('\x1b');
    expect(complained).toMatch(/^✗ dev can't be deployed yet: 1 of \d are missing\. /);
  });
});
