import { randomBytes, randomInt } from 'node:crypto';
import {
  CodeMismatchError,
  CognitoError,
  ExpiredCodeError,
  InvalidPasswordError,
  NotAuthorizedError,
  UserNotFoundError,
} from 'cognito-local/lib/errors.js';
import type { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { userToResponseObject } from 'cognito-local/lib/targets/responses.js';
import type { UserPoolPlan } from '../plan/plan.ts';
import { weaknessOf } from './password-policy.ts';

/** A request to the user pool, as far as these rules look into it. */
export interface PoolRequest {
  AuthFlow?: string;
  ChallengeName?: string;
  ChallengeResponses?: Record<string, string>;
  AuthParameters?: Record<string, string>;
  ClientId?: string;
  MessageAction?: string;
  Password?: string;
  Session?: string;
  SoftwareTokenMfaSettings?: { Enabled?: boolean };
  TemporaryPassword?: string;
  Username?: string;
}

interface PoolAnswer {
  ChallengeName?: string;
  ChallengeParameters?: Record<string, string>;
  Session?: string;
  AuthenticationResult?: { RefreshToken?: string; ExpiresIn?: number; TokenType?: string };
}

type Context = Parameters<ReturnType<Router>>[0];
type Operation = (context: Context, request: PoolRequest) => Promise<PoolAnswer>;

const challengeLastsMs = 180_000;
const resetLastsMs = 3_600_000;
const resetTries = 5;
const sessionsKept = 20;
const unsupportedState = new CognitoError(
  'UnsupportedUserStateException',
  'Resend not possible. Status is not FORCE_CHANGE_PASSWORD',
);
const wrongCredentials = 'Incorrect username or password.';

/**
 * Makes the emulator answer as the service does where it differs in what people notice: password
 * policy, wrong passwords, disabled users, invitations, case of addresses, and challenges that only
 * those can answer who passed the step before.
 */
export class CognitoRules {
  readonly #route: Router;
  readonly #services: Services;
  readonly #pool: UserPoolService;
  readonly #plan: UserPoolPlan;
  readonly #sessions = new Map<string, { username: string; until: number }>();

  readonly #resets = new Map<string, { readonly until: number; triesLeft: number }>();

  constructor(route: Router, services: Services, pool: UserPoolService, plan: UserPoolPlan) {
    this.#route = route;
    this.#services = services;
    this.#pool = pool;
    this.#plan = plan;
  }

  /** Answers an operation, such as `InitiateAuth`. */
  async answer(operation: string, context: Context, given: PoolRequest): Promise<unknown> {
    const request = withLowerCaseNames(given);
    // Looked up only when it is called: some operations the emulator does not have.
    const emulated: Operation = async (...call) => this.#route(operation)(...call);
    switch (operation) {
      case 'InitiateAuth':
        return this.#initiateAuth(emulated, context, request);
      case 'RespondToAuthChallenge':
        return this.#respond(emulated, context, request);
      case 'ConfirmSignUp':
        return this.#confirm(emulated, context, request);
      case 'ResendConfirmationCode':
        return this.#resend(context, request);
      case 'ForgotPassword':
        return this.#forgot(context, request);
      case 'ConfirmForgotPassword':
        return this.#reset(emulated, context, request);
      case 'RevokeToken':
        // Revoking what is revoked already is no error.
        return emulated(context, request).catch(() => ({}));
      case 'AdminCreateUser':
        return this.#invite(emulated, context, request);
      case 'AdminSetUserMFAPreference':
        return this.#setFactor(context, request);
      case 'AdminUserGlobalSignOut':
        return this.#signOut(context, request);
      case 'SignUp':
      case 'AdminSetUserPassword':
        this.#checkPassword(request.Password);
        return emulated(context, request);
      default:
        return emulated(context, request);
    }
  }

  async #initiateAuth(emulated: Operation, context: Context, request: PoolRequest) {
    const user = await this.#userNamed(context, request.AuthParameters?.USERNAME);
    if (request.AuthFlow === 'USER_PASSWORD_AUTH') {
      if (user?.Password !== request.AuthParameters?.PASSWORD) {
        throw new NotAuthorizedError(wrongCredentials);
      }
      if (user?.Enabled === false) throw new NotAuthorizedError('User is disabled.');
      // They are all kept in one file: old sessions make room for new ones.
      user?.RefreshTokens.splice(0, user.RefreshTokens.length - sessionsKept);
    } else {
      await this.#checkRefreshToken(context, request.AuthParameters?.REFRESH_TOKEN ?? '');
    }
    const answer = await emulated(context, request);
    if (answer.Session !== undefined && user) {
      const until = Date.now() + challengeLastsMs;
      this.#sessions.set(answer.Session, { username: user.Username, until });
    }
    return this.#completed(answer);
  }

  async #checkRefreshToken(context: Context, token: string): Promise<void> {
    if (isExpired(token)) throw new NotAuthorizedError('Refresh Token has expired');
    const user = await this.#pool.getUserByRefreshToken(context, token);
    if (user?.Enabled === false) throw new NotAuthorizedError('User is disabled.');
  }

  async #respond(emulated: Operation, context: Context, request: PoolRequest) {
    const { ChallengeResponses = {}, Session = '' } = request;
    const session = this.#sessions.get(Session);
    const user = await this.#userNamed(context, ChallengeResponses.USERNAME);
    if (!session || session.until < Date.now() || session.username !== user?.Username) {
      throw new NotAuthorizedError('Invalid session for the user.');
    }
    if (request.ChallengeName === 'NEW_PASSWORD_REQUIRED') {
      this.#checkPassword(ChallengeResponses.NEW_PASSWORD);
    }
    const answer = await emulated(context, request);
    this.#sessions.delete(Session);
    const refreshToken = answer.AuthenticationResult?.RefreshToken;
    const saved = await this.#userNamed(context, session.username);
    if (refreshToken !== undefined && saved) {
      await this.#pool.storeRefreshToken(context, refreshToken, saved);
    }
    return this.#completed(answer);
  }

  async #confirm(emulated: Operation, context: Context, request: PoolRequest) {
    const user = await this.#userNamed(context, request.Username);
    if (!user) throw new CodeMismatchError();
    if (user.UserStatus === 'CONFIRMED') {
      throw new NotAuthorizedError('User cannot be confirmed. Current status is CONFIRMED');
    }
    const answer = await emulated(context, request);
    const confirmed = await this.#userNamed(context, user.Username);
    if (confirmed) {
      const others = confirmed.Attributes.filter(({ Name }) => Name !== 'email_verified');
      const Attributes = [...others, { Name: 'email_verified', Value: 'true' }];
      await this.#pool.saveUser(context, { ...confirmed, Attributes });
    }
    return answer;
  }

  async #resend(
    context: Context,
    { ClientId = null, Username }: { ClientId?: string | null; Username?: string },
  ) {
    const user = await this.#userNamed(context, Username);
    if (user?.UserStatus === 'UNCONFIRMED') {
      const code = oneTimeCode();
      await this.#pool.saveUser(context, { ...user, ConfirmationCode: code });
      await this.#mail(context, 'ResendCode', user, code, ClientId);
    }
    // Also for an address that nobody has: who works here is not told.
    return { CodeDeliveryDetails: mailTo(emailOf(user) ?? Username ?? '') };
  }

  async #forgot(context: Context, { ClientId = '', Username }: PoolRequest) {
    const user = await this.#userNamed(context, Username);
    if (user?.UserStatus === 'CONFIRMED' && user.Enabled) {
      const code = oneTimeCode();
      await this.#pool.saveUser(context, { ...user, ConfirmationCode: code });
      this.#resets.set(user.Username, { until: Date.now() + resetLastsMs, triesLeft: resetTries });
      await this.#mail(context, 'ForgotPassword', user, code, ClientId);
    } else if (user) {
      throw new NotAuthorizedError('User password cannot be reset in the current state.');
    }
    // Also for an address that nobody has: who works here is not told.
    return { CodeDeliveryDetails: mailTo(emailOf(user) ?? Username ?? '') };
  }

  async #reset(emulated: Operation, context: Context, request: PoolRequest) {
    const user = await this.#userNamed(context, request.Username);
    const reset = user && this.#resets.get(user.Username);
    if (!user || !reset || reset.until < Date.now()) throw new ExpiredCodeError();
    if (reset.triesLeft <= 0) {
      const message = 'Attempt limit exceeded, please try after some time.';
      throw new CognitoError('LimitExceededException', message);
    }
    reset.triesLeft -= 1;
    this.#checkPassword(request.Password);
    const answer = await emulated(context, request);
    this.#resets.delete(user.Username);
    return answer;
  }

  async #mail(
    context: Context,
    source: 'ResendCode' | 'AdminCreateUser' | 'ForgotPassword',
    user: User,
    code: string,
    clientId: string | null = null,
  ): Promise<void> {
    const { messages } = this.#services;
    const { poolId } = this.#plan;
    const to = mailTo(emailOf(user) ?? '');
    await messages.deliver(context, source, clientId, poolId, user, code, undefined, to);
  }

  async #invite(emulated: Operation, context: Context, request: PoolRequest) {
    const { TemporaryPassword = temporaryPassword(), MessageAction, Username } = request;
    this.#checkPassword(TemporaryPassword);
    if (MessageAction !== 'RESEND') return emulated(context, { ...request, TemporaryPassword });
    const user = await this.#userNamed(context, Username);
    if (!user) throw new UserNotFoundError();
    if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD') throw unsupportedState;
    const invited = { ...user, Password: TemporaryPassword };
    await this.#pool.saveUser(context, invited);
    await this.#mail(context, 'AdminCreateUser', invited, TemporaryPassword);
    return { User: userToResponseObject(invited) };
  }

  async #setFactor(context: Context, { Username, SoftwareTokenMfaSettings }: PoolRequest) {
    const user = await this.#userNamed(context, Username);
    if (!user) throw new UserNotFoundError();
    const isOn = SoftwareTokenMfaSettings?.Enabled === true;
    const UserMFASettingList = isOn ? ['SOFTWARE_TOKEN_MFA'] : [];
    await this.#pool.saveUser(context, { ...user, UserMFASettingList });
    return {};
  }

  async #signOut(context: Context, { Username }: PoolRequest) {
    const user = await this.#userNamed(context, Username);
    if (!user) throw new UserNotFoundError();
    await this.#pool.saveUser(context, { ...user, RefreshTokens: [] });
    return {};
  }

  #checkPassword(password: string | undefined): void {
    const weakness = weaknessOf(password ?? '', this.#plan.passwordPolicy);
    if (weakness === undefined) return;
    throw new CognitoError(
      new InvalidPasswordError().code,
      `Password did not conform with policy: ${weakness}`,
    );
  }

  async #userNamed(context: Context, name: string | undefined): Promise<User | null> {
    return name === undefined ? null : this.#pool.getUserByUsername(context, name);
  }

  #completed(answer: PoolAnswer): PoolAnswer {
    if (answer.AuthenticationResult === undefined) return answer;
    const { idToken } = this.#plan.tokenValidity;
    const extra = { ExpiresIn: idToken, TokenType: 'Bearer' };
    return { ...answer, AuthenticationResult: { ...answer.AuthenticationResult, ...extra } };
  }
}

function emailOf(user: User | null): string | undefined {
  return user?.Attributes.find(({ Name }) => Name === 'email')?.Value;
}

function mailTo(Destination: string) {
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination } as const;
}

/** What nobody can foresee, with one of each kind of character that a policy may ask for. */
function temporaryPassword(): string {
  return `Aa1-${randomBytes(12).toString('base64url')}`;
}

/** Six digits nobody can foresee. */
export function oneTimeCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

function isExpired(refreshToken: string | undefined): boolean {
  const [, payload = ''] = refreshToken?.split('.') ?? [];
  try {
    const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return !(exp * 1_000 > Date.now());
  } catch {
    return true;
  }
}

/** Addresses sign in whatever the case of their letters. */
function withLowerCaseNames(request: PoolRequest): PoolRequest {
  const lower = <T extends Record<string, string> | undefined>(given: T): T =>
    given?.USERNAME === undefined ? given : { ...given, USERNAME: given.USERNAME.toLowerCase() };
  return {
    ...request,
    ...(request.Username === undefined ? {} : { Username: request.Username.toLowerCase() }),
    ...(request.AuthParameters ? { AuthParameters: lower(request.AuthParameters) } : {}),
    ...(request.ChallengeResponses
      ? { ChallengeResponses: lower(request.ChallengeResponses) }
      : {}),
  };
}
