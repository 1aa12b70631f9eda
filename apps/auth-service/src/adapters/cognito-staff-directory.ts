import type {
  EmailNotConfirmed,
  SessionEnded,
  TooManyAttempts,
  WeakPassword,
  WrongCode,
  WrongCredentials,
  WrongSecondFactor,
} from '@agentic-retail/domain/identity/sign-in-error';
import { ok, type Result } from '@agentic-retail/domain/result';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import {
  AdminDeleteUserCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type {
  NewPerson,
  PasswordReset,
  Session,
  SignInAnswer,
  SignInChallenge,
  StaffDirectory,
} from '../ports/staff-directory.ts';
import {
  expectFailures,
  isSlowedDown,
  meanings,
  noCodeMailed,
  nothingToEnd,
} from './cognito-failure.ts';
import { readIdToken } from './read-id-token.ts';

export interface UserPool {
  /** Begins with its region, such as `eu-west-1_AbCdEfGhI`. */
  readonly userPoolId: string;
  readonly clientId: string;
}

const challengeKinds: Readonly<Record<string, 'new-password' | 'second-factor' | undefined>> = {
  NEW_PASSWORD_REQUIRED: 'new-password',
  SOFTWARE_TOKEN_MFA: 'second-factor',
};

/**
 * The staff directory in a Cognito user pool, reached through its public client. Only to remove
 * somebody does it need a right of its own: `cognito-idp:AdminDeleteUser`.
 */
export class CognitoStaffDirectory implements StaffDirectory {
  readonly #client: CognitoIdentityProviderClient;
  readonly #userPoolId: string;
  readonly #clientId: string;

  constructor(client: CognitoIdentityProviderClient, { userPoolId, clientId }: UserPool) {
    this.#client = client;
    this.#userPoolId = userPoolId;
    this.#clientId = clientId;
  }

  async register(person: NewPerson): Promise<Result<undefined, WeakPassword | TooManyAttempts>> {
    const command = new SignUpCommand({
      ClientId: this.#clientId,
      Username: person.email,
      Password: person.password,
      UserAttributes: [
        { Name: 'email', Value: person.email },
        { Name: 'name', Value: person.name },
      ],
    });
    return expectFailures(meanings.register, async () => {
      try {
        await this.#client.send(command);
      } catch (error) {
        // Nobody learns who works here: the answer is that of a new address.
        if (!(error instanceof Error) || error.name !== 'UsernameExistsException') throw error;
        await this.#resendCode(person.email);
      }
      return undefined;
    });
  }

  /** Does what it can: what comes of it would tell whether the address is confirmed. */
  async #resendCode(email: string): Promise<void> {
    const resend = { ClientId: this.#clientId, Username: email };
    await this.#client.send(new ResendConfirmationCodeCommand(resend)).catch(() => undefined);
  }

  async confirmEmail(
    email: string,
    code: string,
  ): Promise<Result<undefined, WrongCode | TooManyAttempts>> {
    const command = new ConfirmSignUpCommand({
      ClientId: this.#clientId,
      Username: email,
      ConfirmationCode: code,
    });
    return expectFailures(meanings.confirmEmail, async () => {
      await this.#client.send(command);
      return undefined;
    });
  }

  async remove(email: string): Promise<void> {
    const command = new AdminDeleteUserCommand({ UserPoolId: this.#userPoolId, Username: email });
    try {
      await this.#client.send(command);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'UserNotFoundException') throw error;
    }
  }

  async signIn(
    email: string,
    password: string,
  ): Promise<Result<SignInAnswer, WrongCredentials | EmailNotConfirmed | TooManyAttempts>> {
    const command = new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: this.#clientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });
    const answer = await expectFailures(meanings.signIn, () => this.#client.send(command));
    if (!answer.ok) return answer;
    const { AuthenticationResult, ChallengeName, ChallengeParameters, Session } = answer.value;
    const kind = ChallengeName && challengeKinds[ChallengeName];
    if (kind === undefined || Session === undefined) {
      return ok({ kind: 'session', session: sessionOf(AuthenticationResult, ChallengeName) });
    }
    // The challenge has to be answered under the pool's own name of the user, not the email.
    const username = ChallengeParameters?.USER_ID_FOR_SRP ?? email;
    return ok({ kind, challenge: { username, proof: Session } });
  }

  async chooseNewPassword(
    { username, proof }: SignInChallenge,
    newPassword: string,
  ): Promise<Result<Session, WrongCredentials | WeakPassword | TooManyAttempts>> {
    const command = new RespondToAuthChallengeCommand({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ClientId: this.#clientId,
      Session: proof,
      ChallengeResponses: { USERNAME: username, NEW_PASSWORD: newPassword },
    });
    const answer = await expectFailures(meanings.chooseNewPassword, () =>
      this.#client.send(command),
    );
    if (!answer.ok) return answer;
    return ok(sessionOf(answer.value.AuthenticationResult, answer.value.ChallengeName));
  }

  async answerSecondFactor(
    _email: string,
    { username, proof }: SignInChallenge,
    code: string,
  ): Promise<Result<Session, WrongCredentials | WrongSecondFactor | TooManyAttempts>> {
    const command = new RespondToAuthChallengeCommand({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ClientId: this.#clientId,
      Session: proof,
      ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code },
    });
    const answer = await expectFailures(meanings.secondFactor, () => this.#client.send(command));
    if (!answer.ok) return answer;
    return ok(sessionOf(answer.value.AuthenticationResult, answer.value.ChallengeName));
  }

  async mailResetCode(email: string): Promise<Result<undefined, TooManyAttempts>> {
    const command = new ForgotPasswordCommand({ ClientId: this.#clientId, Username: email });
    return expectFailures({}, async () => {
      try {
        await this.#client.send(command);
      } catch (error) {
        if (!(error instanceof Error) || !noCodeMailed.has(error.name)) throw error;
      }
      return undefined;
    });
  }

  async resetPassword({
    email,
    code,
    newPassword,
  }: PasswordReset): Promise<Result<undefined, WrongCode | WeakPassword | TooManyAttempts>> {
    const command = new ConfirmForgotPasswordCommand({
      ClientId: this.#clientId,
      Username: email,
      ConfirmationCode: code,
      Password: newPassword,
    });
    return expectFailures(meanings.resetPassword, async () => {
      await this.#client.send(command);
      return undefined;
    });
  }

  async continueSession(
    refreshToken: string,
  ): Promise<Result<Session, SessionEnded | TooManyAttempts>> {
    const command = new InitiateAuthCommand({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: this.#clientId,
      AuthParameters: { REFRESH_TOKEN: refreshToken },
    });
    const answer = await expectFailures(meanings.continueSession, () => this.#client.send(command));
    if (!answer.ok) return answer;
    return ok(sessionOf(answer.value.AuthenticationResult, answer.value.ChallengeName));
  }

  async endSession(refreshToken: string): Promise<void> {
    const command = new RevokeTokenCommand({ ClientId: this.#clientId, Token: refreshToken });
    try {
      await this.#client.send(command);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (nothingToEnd.has(error.name)) return;
      if (isSlowedDown(error)) throw new ServiceBusy('the user pool is busy', { cause: error });
      throw error;
    }
  }
}

/** @throws Error when the pool asks for something that this client can't answer */
function sessionOf(
  result: AuthenticationResultType | undefined,
  challenge: string | undefined,
): Session {
  if (result?.IdToken === undefined) {
    throw new Error(`the user pool gave no ID token but asked for ${challenge ?? 'nothing'}`);
  }
  return {
    token: result.IdToken,
    refreshToken: result.RefreshToken,
    ...readIdToken(result.IdToken),
  };
}
