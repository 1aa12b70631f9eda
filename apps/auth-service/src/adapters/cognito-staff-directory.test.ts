import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { isTemporaryFailure } from '@agentic-retail/service-kit/temporary-failure';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffDirectory } from '../ports/staff-directory.ts';
import {
  type ScriptedUserPool,
  startScriptedUserPool,
} from '../testing/start-scripted-user-pool.ts';
import { createCognitoClient } from './cognito-client.ts';
import { CognitoStaffDirectory } from './cognito-staff-directory.ts';

let pool: ScriptedUserPool;
let directory: StaffDirectory;

beforeAll(async () => {
  pool = await startScriptedUserPool();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const userPool = { userPoolId: 'eu-west-2_Pool', clientId: 'client' };
  directory = new CognitoStaffDirectory(createCognitoClient(userPool.userPoolId), userPool);
});

beforeEach(() => {
  pool.asked.length = 0;
});

afterAll(() => pool.stop());

const person = { email: 'a@shop.example', password: 'pass', name: 'A' };
const calls = {
  register: () => directory.register(person),
  confirmEmail: () => directory.confirmEmail('a@shop.example', '123456'),
  signIn: () => directory.signIn('a@shop.example', 'pass'),
  chooseNewPassword: () => directory.chooseNewPassword({ username: 'u', proof: 'p' }, 'new'),
  continueSession: () => directory.continueSession('token'),
};

type Operation = keyof typeof calls;

/** What each failure of the pool means, by what was asked of it. */
const meanings: readonly [Operation, exception: string, code: string][] = [
  ['register', 'InvalidPasswordException', 'weak-password'],
  ['register', 'TooManyRequestsException', 'too-many-attempts'],
  ['register', 'LimitExceededException', 'too-many-attempts'],
  ['confirmEmail', 'CodeMismatchException', 'wrong-code'],
  ['confirmEmail', 'ExpiredCodeException', 'wrong-code'],
  ['confirmEmail', 'NotAuthorizedException', 'wrong-code'],
  ['confirmEmail', 'UserNotFoundException', 'wrong-code'],
  ['confirmEmail', 'AliasExistsException', 'wrong-code'],
  ['confirmEmail', 'TooManyFailedAttemptsException', 'too-many-attempts'],
  ['signIn', 'NotAuthorizedException', 'wrong-credentials'],
  ['signIn', 'UserNotFoundException', 'wrong-credentials'],
  ['signIn', 'PasswordResetRequiredException', 'wrong-credentials'],
  ['signIn', 'InvalidPasswordException', 'wrong-credentials'],
  ['signIn', 'UserNotConfirmedException', 'email-not-confirmed'],
  ['signIn', 'TooManyRequestsException', 'too-many-attempts'],
  ['chooseNewPassword', 'InvalidPasswordException', 'weak-password'],
  ['chooseNewPassword', 'PasswordHistoryPolicyViolationException', 'weak-password'],
  ['chooseNewPassword', 'NotAuthorizedException', 'wrong-credentials'],
  ['continueSession', 'NotAuthorizedException', 'session-ended'],
  ['continueSession', 'RefreshTokenReuseException', 'session-ended'],
  ['continueSession', 'UserNotFoundException', 'session-ended'],
];

describe('a failure of the user pool', () => {
  it.each(meanings)('of %s, %s, is %s', async (operation, exception, code) => {
    pool.failWith(exception);
    const result = await calls[operation]();
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it('names the field whose password is weak', async () => {
    pool.failWith('InvalidPasswordException');
    expect(await calls.register()).toMatchObject({ error: { field: 'password' } });
    expect(await calls.chooseNewPassword()).toMatchObject({ error: { field: 'newPassword' } });
  });

  it('tells who guessed too often from who guessed wrong', async () => {
    pool.failWith('NotAuthorizedException', 'Password attempts exceeded');
    expect(await calls.signIn()).toMatchObject({ error: { code: 'too-many-attempts' } });
  });

  it.each(Object.keys(calls) as Operation[])(
    'that means nothing to %s is thrown as it is',
    async (operation) => {
      pool.failWith('ResourceNotFoundException');
      await expect(calls[operation]()).rejects.toThrow('as it was told to');
    },
  );

  it('is not taken for an inherited property of the table of meanings', async () => {
    pool.failWith('constructor');
    await expect(calls.signIn()).rejects.toThrow('as it was told to');
  });
});

describe('registering', () => {
  it('is done for a known address as for a new one', async () => {
    pool.failWith('UsernameExistsException');
    expect(await calls.register()).toEqual({ ok: true, value: undefined });
  });

  it('again mails a new code, whatever the pool says to that', async () => {
    pool.failWith('UsernameExistsException');
    await calls.register();
    expect(pool.asked).toMatchObject([
      { operation: 'SignUp' },
      {
        operation: 'ResendConfirmationCode',
        input: { ClientId: 'client', Username: person.email },
      },
    ]);
  });

  it('sends email and name, and needs no credentials of an account', async () => {
    pool.answerWith({});
    await calls.register();
    expect(pool.asked).toMatchObject([
      {
        operation: 'SignUp',
        input: {
          ClientId: 'client',
          Username: person.email,
          Password: person.password,
          UserAttributes: [
            { Name: 'email', Value: person.email },
            { Name: 'name', Value: person.name },
          ],
        },
      },
    ]);
    expect(pool.asked[0]?.headers.authorization).toBeUndefined();
  });
});

describe('signing in', () => {
  it('keeps the name that the pool knows the user by for the answer to its challenge', async () => {
    pool.answerWith({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeParameters: { USER_ID_FOR_SRP: 'user-1' },
      Session: 'session-1',
    });
    const challenge = { username: 'user-1', proof: 'session-1' };
    expect(await calls.signIn()).toEqual({ ok: true, value: { kind: 'new-password', challenge } });

    pool.failWith('NotAuthorizedException');
    await directory.chooseNewPassword(challenge, 'new');
    expect(pool.asked.at(-1)).toMatchObject({
      operation: 'RespondToAuthChallenge',
      input: {
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: 'session-1',
        ChallengeResponses: { USERNAME: 'user-1', NEW_PASSWORD: 'new' },
      },
    });
  });

  it('gives up, by name, on a challenge it has no answer to', async () => {
    pool.answerWith({ ChallengeName: 'SMS_MFA', Session: 'session-1' });
    await expect(calls.signIn()).rejects.toThrow('SMS_MFA');
  });

  it('gives up on a token that is none', async () => {
    pool.answerWith({ AuthenticationResult: { IdToken: 'a.b.c' } });
    await expect(calls.signIn()).rejects.toThrow();
  });
});

describe('removing somebody', () => {
  it('asks the pool by their address, with the credentials of the account', async () => {
    pool.answerWith({});
    await directory.remove(person.email);
    expect(pool.asked).toMatchObject([
      {
        operation: 'AdminDeleteUser',
        input: { UserPoolId: 'eu-west-2_Pool', Username: person.email },
        headers: { authorization: expect.stringContaining('AWS4-HMAC-SHA256') },
      },
    ]);
  });

  it('is done when they are gone, and never pretended', async () => {
    pool.failWith('UserNotFoundException');
    await expect(directory.remove(person.email)).resolves.toBeUndefined();
    pool.failWith('AccessDeniedException');
    await expect(directory.remove(person.email)).rejects.toThrow('as it was told to');
  });
});

describe('ending a session', () => {
  it.each(['NotAuthorizedException', 'UnauthorizedException', 'UnsupportedTokenTypeException'])(
    'takes %s for an end that was reached already',
    async (exception) => {
      pool.failWith(exception);
      await expect(directory.endSession('token')).resolves.toBeUndefined();
      expect(pool.asked).toMatchObject([
        { operation: 'RevokeToken', input: { ClientId: 'client', Token: 'token' } },
      ]);
    },
  );

  it('does not pretend: a pool that is busy or that does not revoke is told', async () => {
    pool.failWith('TooManyRequestsException');
    await expect(directory.endSession('token')).rejects.toThrow(ServiceBusy);
    pool.failWith('UnsupportedOperationException');
    await expect(directory.endSession('token')).rejects.toThrow('as it was told to');
  });
});

// The last one: the pool does not find its voice again.
it('does not wait for a pool that never answers', async () => {
  pool.fallSilent();
  const failure = await calls.signIn().catch((error: unknown) => error);
  expect(isTemporaryFailure(failure)).toBe(true);
});
