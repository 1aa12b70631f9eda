import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totpOf } from '@agentic-retail/contracts/testing/totp-of';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UserPoolPlan } from '../plan/plan.ts';
import type { PoolMail } from './make-pool.ts';
import { startUserPool, type UserPool } from './start-user-pool.ts';

const clientId = 'client';
const plan: UserPoolPlan = {
  poolId: 'eu-west-1_Local0001',
  clientId,
  groups: ['owner', 'cashier'].map((name, precedence) => ({ name, precedence, description: '' })),
  passwordPolicy: {
    minimumLength: 12,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
  },
  autoVerifiedAttributes: ['email'],
  mfa: 'OPTIONAL',
  tokenValidity: { accessToken: 3_600, idToken: 1_800, refreshToken: 86_400 },
};
const owner = { email: 'o@shop.example', name: 'Nell', role: 'owner', password: 'Candle-Key-3x' };

let folder: string;
let pool: UserPool;
const mails: PoolMail[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pool-'));
  pool = await start();
});

afterAll(async () => {
  await pool.stop();
  await rm(folder, { recursive: true });
});

function start(): Promise<UserPool> {
  const onMail = (mail: PoolMail) => mails.push(mail);
  return startUserPool({ plan, folder, staff: [owner], logFile: join(folder, 'pool.log'), onMail });
}

interface Answer {
  readonly __type?: string;
  readonly message?: string;
  readonly Session?: string;
  readonly ChallengeName?: string;
  readonly SecretCode?: string;
  readonly AuthenticationResult?: Readonly<Record<string, string>>;
  readonly UserAttributes?: readonly { readonly Name: string; readonly Value: string }[];
}

async function ask(operation: string, body: object): Promise<Answer> {
  const response = await fetch(pool.endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
    body: JSON.stringify({ ClientId: clientId, UserPoolId: plan.poolId, ...body }),
  });
  return Object(await response.json());
}

function signIn(email: string, password: string): Promise<Answer> {
  const AuthParameters = { USERNAME: email, PASSWORD: password };
  return ask('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}

function refresh(token: string | undefined): Promise<Answer> {
  const AuthParameters = { REFRESH_TOKEN: token };
  return ask('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
}

function claimsOf({ AuthenticationResult }: Answer): unknown {
  const [, payload = ''] = AuthenticationResult?.IdToken?.split('.') ?? [];
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

/** Somebody whom an owner has invited, with a temporary password. */
async function invite(email: string): Promise<void> {
  const TemporaryPassword = 'Temporary-1x!';
  await ask('AdminCreateUser', { Username: email, TemporaryPassword, MessageAction: 'SUPPRESS' });
}

describe('the user pool', () => {
  it('signs the demo staff in, with the claims of the service', async () => {
    const answer = await signIn('O@Shop.Example', owner.password);
    expect(answer.AuthenticationResult).toMatchObject({ ExpiresIn: 1_800, TokenType: 'Bearer' });
    expect(claimsOf(answer)).toMatchObject({
      iss: `https://cognito-idp.eu-west-1.amazonaws.com/${plan.poolId}`,
      aud: clientId,
      token_use: 'id',
      email: owner.email,
      email_verified: true,
      name: 'Nell',
      'cognito:groups': ['owner'],
    });
  });

  it('answers an unknown address as it answers a wrong password', async () => {
    const expected = {
      __type: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    };
    expect(await signIn(owner.email, 'Wrong-pass-1x')).toEqual(expected);
    expect(await signIn('nobody@shop.example', 'Wrong-pass-1x')).toEqual(expected);
  });

  it('registers whoever confirms their address, without a group', async () => {
    const Username = 'new@shop.example';
    const Password = 'Newcomer-Pass-1';
    expect(await ask('SignUp', { Username, Password: 'weak' })).toEqual({
      __type: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password not long enough',
    });
    await ask('SignUp', { Username, Password });
    expect((await signIn(Username, Password)).__type).toBe('UserNotConfirmedException');

    expect(mails.at(-1)).toEqual({
      kind: 'confirmation-code',
      to: Username,
      secret: expect.stringMatching(/^\d{6}$/),
    });
    const first = mails.at(-1)?.secret;
    await ask('ResendConfirmationCode', { Username });
    const ConfirmationCode = mails.at(-1)?.secret;
    expect(ConfirmationCode).not.toBe(first);
    const wrong = await ask('ConfirmSignUp', { Username, ConfirmationCode: first });
    expect(wrong.__type).toBe('CodeMismatchException');
    expect(await ask('ConfirmSignUp', { Username, ConfirmationCode })).toEqual({});

    const claims = claimsOf(await signIn(Username, Password));
    expect(claims).toMatchObject({ email: Username, email_verified: true });
    expect(claims).not.toHaveProperty('cognito:groups');
  });

  it('sets a new password with a mailed code, and tells nobody who is here', async () => {
    const Username = 'forgetful@shop.example';
    const Password = 'Forgotten-Pass-1';
    await ask('SignUp', { Username, Password });
    await ask('ConfirmSignUp', { Username, ConfirmationCode: mails.at(-1)?.secret });
    const count = mails.length;
    const unknown = await ask('ForgotPassword', { Username: 'nobody@shop.example' });
    expect(unknown).toMatchObject({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } });
    expect(mails).toHaveLength(count);

    await ask('ForgotPassword', { Username });
    const ConfirmationCode = mails.at(-1)?.secret;
    const reset = (code: string | undefined, password: string) =>
      ask('ConfirmForgotPassword', { Username, ConfirmationCode: code, Password: password });
    expect((await reset('000000x', 'Remembered-Pass-2')).__type).toBe('CodeMismatchException');
    expect((await reset(ConfirmationCode, 'weak')).__type).toBe('InvalidPasswordException');
    expect(await reset(ConfirmationCode, 'Remembered-Pass-2')).toEqual({});
    expect((await reset(ConfirmationCode, 'Remembered-Pass-3')).__type).toBe(
      'ExpiredCodeException',
    );
    expect((await signIn(Username, Password)).__type).toBe('NotAuthorizedException');
    expect((await signIn(Username, 'Remembered-Pass-2')).AuthenticationResult).toBeDefined();
  });

  it('asks for a code of the app once one is set up, until it is taken away', async () => {
    const Username = 'careful@shop.example';
    await ask('SignUp', { Username, Password: 'Careful-Pass-1' });
    await ask('ConfirmSignUp', { Username, ConfirmationCode: mails.at(-1)?.secret });
    const { AuthenticationResult } = await signIn(Username, 'Careful-Pass-1');
    const AccessToken = AuthenticationResult?.AccessToken;
    const { SecretCode } = await ask('AssociateSoftwareToken', { AccessToken });
    const wrong = await ask('VerifySoftwareToken', { AccessToken, UserCode: '000000' });
    expect(wrong.__type).toBe('CodeMismatchException');
    const UserCode = totpOf(String(SecretCode));
    expect(await ask('VerifySoftwareToken', { AccessToken, UserCode })).toMatchObject({
      Status: 'SUCCESS',
    });
    const { ChallengeName, Session } = await signIn(Username, 'Careful-Pass-1');
    expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    const respond = (code: string) =>
      ask('RespondToAuthChallenge', {
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: Username, SOFTWARE_TOKEN_MFA_CODE: code },
      });
    expect((await respond('000000')).__type).toBe('CodeMismatchException');
    expect((await respond(UserCode)).AuthenticationResult).toBeDefined();

    const SoftwareTokenMfaSettings = { Enabled: false };
    await ask('AdminSetUserMFAPreference', { Username, SoftwareTokenMfaSettings });
    expect((await signIn(Username, 'Careful-Pass-1')).AuthenticationResult).toBeDefined();
  });

  it('takes few guesses of a code', async () => {
    await ask('ForgotPassword', { Username: owner.email });
    const ConfirmationCode = mails.at(-1)?.secret;
    const reset = (code: string | undefined) =>
      ask('ConfirmForgotPassword', {
        Username: owner.email,
        ConfirmationCode: code,
        Password: 'Never-To-Be-Set-1',
      });
    for (let guess = 0; guess < 5; guess++) await reset('wrong');
    expect((await reset(ConfirmationCode)).__type).toBe('LimitExceededException');
  });

  it('lets somebody invited choose a password, after they gave the temporary one', async () => {
    const email = 'invited@shop.example';
    await invite(email);
    expect((await signIn(email, 'Guessed-Pass-1')).__type).toBe('NotAuthorizedException');

    const { Session } = await signIn(email, 'Temporary-1x!');
    const ChallengeResponses = { USERNAME: email, NEW_PASSWORD: 'Chosen-Pass-1x' };
    const challenge = { ChallengeName: 'NEW_PASSWORD_REQUIRED', ChallengeResponses };
    const made = await ask('RespondToAuthChallenge', { ...challenge, Session: 'made up' });
    expect(made.__type).toBe('NotAuthorizedException');

    const chosen = await ask('RespondToAuthChallenge', { ...challenge, Session });
    const continued = await refresh(chosen.AuthenticationResult?.RefreshToken);
    expect(claimsOf(continued)).toMatchObject({ email });
    expect((await ask('RespondToAuthChallenge', { ...challenge, Session })).__type).toBe(
      'NotAuthorizedException',
    );
  });

  it('mails a password that fulfils the policy to who is invited, and another one on demand', async () => {
    const Username = 'mailed@shop.example';
    const invitation = { Username, DesiredDeliveryMediums: ['EMAIL'] };
    await ask('AdminCreateUser', invitation);
    const first = mails.at(-1);
    expect(first).toMatchObject({ kind: 'temporary-password', to: Username });
    expect((await signIn(Username, first?.secret ?? '')).Session).toEqual(expect.any(String));
    expect((await ask('AdminCreateUser', invitation)).__type).toBe('UsernameExistsException');

    await ask('AdminCreateUser', { ...invitation, MessageAction: 'RESEND' });
    const second = mails.at(-1)?.secret ?? '';
    expect(second).not.toBe(first?.secret);
    expect((await signIn(Username, first?.secret ?? '')).__type).toBe('NotAuthorizedException');
    expect((await signIn(Username, second)).Session).toEqual(expect.any(String));

    await ask('AdminSetUserPassword', { Username, Password: 'Chosen-Pass-1x', Permanent: true });
    const late = await ask('AdminCreateUser', { ...invitation, MessageAction: 'RESEND' });
    expect(late.__type).toBe('UnsupportedUserStateException');
  });

  it('turns away who is disabled, whether they sign in or go on with a session', async () => {
    const Username = 'left@shop.example';
    await invite(Username);
    await ask('AdminSetUserPassword', { Username, Password: 'Leaving-Pass-1', Permanent: true });
    const { AuthenticationResult } = await signIn(Username, 'Leaving-Pass-1');
    await ask('AdminDisableUser', { Username });
    expect((await signIn(Username, 'Leaving-Pass-1')).message).toBe('User is disabled.');
    const continued = await refresh(AuthenticationResult?.RefreshToken);
    expect(continued.message).toBe('User is disabled.');
  });

  it('ends every session of somebody, and no other', async () => {
    const Username = 'everywhere@shop.example';
    await invite(Username);
    await ask('AdminSetUserPassword', { Username, Password: 'Leaving-Pass-1', Permanent: true });
    const sessions = [
      await signIn(Username, 'Leaving-Pass-1'),
      await signIn(Username, 'Leaving-Pass-1'),
    ];
    const other = await signIn(owner.email, owner.password);
    expect(await ask('AdminUserGlobalSignOut', { Username })).toEqual({});
    for (const { AuthenticationResult } of sessions) {
      const { __type } = await refresh(AuthenticationResult?.RefreshToken);
      expect(__type).toBe('NotAuthorizedException');
    }
    expect(claimsOf(await refresh(other.AuthenticationResult?.RefreshToken))).toMatchObject({
      email: owner.email,
    });
    expect(await signIn(Username, 'Leaving-Pass-1')).toHaveProperty('AuthenticationResult');
    const unknown = await ask('AdminUserGlobalSignOut', { Username: 'nobody@shop.example' });
    expect(unknown.__type).toBe('UserNotFoundException');
  });

  it('continues a session after a restart, until it is revoked', async () => {
    const { AuthenticationResult } = await signIn(owner.email, owner.password);
    const token = AuthenticationResult?.RefreshToken;
    await pool.stop();
    pool = await start();

    expect(claimsOf(await refresh(token))).toMatchObject({ email: owner.email });
    expect(await ask('RevokeToken', { Token: token })).toEqual({});
    expect((await refresh(token)).__type).toBe('NotAuthorizedException');
    expect(await ask('RevokeToken', { Token: token })).toEqual({});
  });

  it('keeps what became of the demo staff when it starts again', async () => {
    const Password = 'Another-Pass-1x';
    await ask('AdminSetUserPassword', { Username: owner.email, Password, Permanent: true });
    await pool.stop();
    pool = await start();
    expect((await signIn(owner.email, owner.password)).__type).toBe('NotAuthorizedException');
    expect(claimsOf(await signIn(owner.email, Password))).toMatchObject({ name: 'Nell' });
  });

  it('allows no page of another origin to call it', async () => {
    const response = await fetch(pool.endpoint, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
