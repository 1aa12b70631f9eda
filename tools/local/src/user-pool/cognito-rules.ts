import { randomInt } from 'node:crypto';
import {
  CodeMismatchError,
  CognitoError,
  InvalidPasswordError,
  NotAuthorizedError,
} from 'cognito-local/lib/errors.js';
import type { Router } from 'cognito-local/lib/server/Router.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import type { UserPoolPlan } from '../plan/plan.ts';
import { weaknessOf } from './password-policy.ts';

/** A request to the user pool, as far as these rules look into it. */
export interface PoolRequest {
  AuthFlow?: string;
  ChallengeName?: string;
  ChallengeResponses?: Record<string, string>;
  AuthParameters?: Record<string, string>;
  ClientId?: string;
  Password?: string;
  Session?: string;
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
const sessionsKept = 20;
const wrongCredentials = 'Incorrect username or password.';

/**
 * Makes the emulator answer as the service does where it differs in what people notice: password
 * policy, wrong passwords, disabled users, case of addresses, and challenges that only those can
 * answer who passed the step before.
 */
export class CognitoRules {
  readonly #route: Router;
  readonly #services: Services;
  readonly #pool: UserPoolService;
  readonly #plan: UserPoolPlan;
  readonly #sessions = new Map<string, { username: string; until: number }>();

  constructor(route: Router, services: Services, pool: UserPoolService, plan: UserPoolPlan) {
    this.#route = route;
    this.#services = services;
    this.#pool = pool;
    this.#plan = plan;
  }

  /** Answers an operation, such as `InitiateAuth`. */
  async answer(operation: string, context: Context, given: PoolRequest): Promise<unknown> {
    const request = withLowerCaseNames(given);
    const emulated: Operation = this.#route(operation);
    switch (operation) {
      case 'InitiateAuth':
        return this.#initiateAuth(emulated, context, request);
      case 'RespondToAuthChallenge':
        return this.#respond(emulated, context, request);
      case 'ConfirmSignUp':
        return this.#confirm(emulated, context, request);
      case 'ResendConfirmationCode':
        return this.#resend(context, request);
      case 'RevokeToken':
        // Revoking what is revoked already is no error.
        return emulated(context, request).catch(() => ({}));
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
    } else if (isExpired(request.AuthParameters?.REFRESH_TOKEN)) {
      throw new NotAuthorizedError('Refresh Token has expired');
    }
    const answer = await emulated(context, request);
    if (answer.Session !== undefined && user) {
      const until = Date.now() + challengeLastsMs;
      this.#sessions.set(answer.Session, { username: user.Username, until });
    }
    return this.#completed(answer);
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
    const email = user?.Attributes.find(({ Name }) => Name === 'email')?.Value ?? Username ?? '';
    const details = {
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: email,
    } as const;
    if (user?.UserStatus === 'UNCONFIRMED') {
      const code = oneTimeCode();
      await this.#pool.saveUser(context, { ...user, ConfirmationCode: code });
      const { messages } = this.#services;
      const { poolId } = this.#plan;
      await messages.deliver(
        context,
        'ResendCode',
        ClientId,
        poolId,
        user,
        code,
        undefined,
        details,
      );
    }
    // Also for an address that nobody has: who works here is not told.
    return { CodeDeliveryDetails: details };
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
