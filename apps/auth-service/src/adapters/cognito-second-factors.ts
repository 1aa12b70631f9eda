import type {
  SessionEnded,
  TooManyAttempts,
  WrongSecondFactor,
} from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import {
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Bearer, SecondFactors } from '../ports/second-factors.ts';
import { expectFailures, meanings } from './cognito-failure.ts';
import { readIdToken } from './read-id-token.ts';

/**
 * Second factors in a Cognito user pool. Its operations take an access token, which the page never
 * has: the refresh token of the browser's cookie gives one.
 */
export class CognitoSecondFactors implements SecondFactors {
  readonly #client: CognitoIdentityProviderClient;
  readonly #clientId: string;

  constructor(client: CognitoIdentityProviderClient, clientId: string) {
    this.#client = client;
    this.#clientId = clientId;
  }

  async begin(bearer: Bearer): Promise<Result<string, SessionEnded | TooManyAttempts>> {
    const token = await this.#accessToken(bearer);
    if (!token.ok) return token;
    return expectFailures({}, async () => {
      const command = new AssociateSoftwareTokenCommand({ AccessToken: token.value });
      const { SecretCode } = await this.#client.send(command);
      if (SecretCode === undefined) throw new Error('the user pool gave no key');
      return SecretCode;
    });
  }

  async confirm(
    bearer: Bearer,
    code: string,
  ): Promise<Result<void, SessionEnded | WrongSecondFactor | TooManyAttempts>> {
    const token = await this.#accessToken(bearer);
    if (!token.ok) return token;
    return expectFailures(meanings.setSecondFactor, async () => {
      const proof = { AccessToken: token.value, UserCode: code };
      const { Status } = await this.#client.send(new VerifySoftwareTokenCommand(proof));
      if (Status !== 'SUCCESS') throw new Error('the user pool has not verified the code');
      await this.#prefer(token.value, true);
    });
  }

  async remove(bearer: Bearer): Promise<Result<void, SessionEnded | TooManyAttempts>> {
    const token = await this.#accessToken(bearer);
    if (!token.ok) return token;
    return expectFailures({}, () => this.#prefer(token.value, false));
  }

  async #prefer(AccessToken: string, isOn: boolean): Promise<void> {
    const settings = { Enabled: isOn, PreferredMfa: isOn };
    await this.#client.send(
      new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: settings }),
    );
  }

  async #accessToken({
    userId,
    refreshToken,
  }: Bearer): Promise<Result<string, SessionEnded | TooManyAttempts>> {
    if (refreshToken === undefined) return fail({ code: 'session-ended' });
    const command = new InitiateAuthCommand({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: this.#clientId,
      AuthParameters: { REFRESH_TOKEN: refreshToken },
    });
    const answer = await expectFailures(meanings.continueSession, () => this.#client.send(command));
    if (!answer.ok) return answer;
    const { AccessToken, IdToken = '' } = answer.value.AuthenticationResult ?? {};
    // The cookie may be of somebody else who has signed in meanwhile, in another tab.
    const isTheirs = readIdToken(IdToken).person.userId === userId;
    return AccessToken !== undefined && isTheirs
      ? ok(AccessToken)
      : fail({ code: 'session-ended' });
  }
}
