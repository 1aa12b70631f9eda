import type {
  SessionEnded,
  TooManyAttempts,
  WrongSecondFactor,
} from '@agentic-retail/domain/identity/sign-in-error';
import type { Result } from '@agentic-retail/domain/result';

/** Whose second factor it is: somebody who is signed in, with the session of their browser. */
export interface Bearer {
  readonly userId: string;
  readonly refreshToken: string | undefined;
}

/** The authenticator apps of people, each set up by themselves. */
export interface SecondFactors {
  /** Makes a key, in base 32; it counts for nothing before `confirm`. */
  begin(bearer: Bearer): Promise<Result<string, SessionEnded | TooManyAttempts>>;
  confirm(
    bearer: Bearer,
    code: string,
  ): Promise<Result<void, SessionEnded | WrongSecondFactor | TooManyAttempts>>;
  remove(bearer: Bearer): Promise<Result<void, SessionEnded | TooManyAttempts>>;
}
