import type { SignInError, TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import type { AlreadyStaff, MailRefused } from '@agentic-retail/domain/identity/staff-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

const wrongCredentials = { code: 'wrong-credentials' } as const;
const sessionEnded = { code: 'session-ended' } as const;
const wrongSecondFactor = { code: 'wrong-second-factor' } as const;
const wrongCode = { code: 'wrong-code' } as const;
const mailRefused = { code: 'mail-refused' } as const;
const tooManyAttempts: TooManyAttempts = { code: 'too-many-attempts' };

const slowedDown: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'TooManyFailedAttemptsException',
]);

type Meanings = Readonly<Record<string, SignInError | AlreadyStaff | MailRefused>>;

/** What the user pool's failures mean, by what was asked of it. Any other is a fault. */
export const meanings = {
  register: {
    InvalidPasswordException: { code: 'weak-password', field: 'password' },
  },
  confirmEmail: {
    CodeMismatchException: wrongCode,
    ExpiredCodeException: wrongCode,
    // Confirmed already.
    NotAuthorizedException: wrongCode,
    AliasExistsException: wrongCode,
    UserNotFoundException: wrongCode,
  },
  signIn: {
    NotAuthorizedException: wrongCredentials,
    UserNotFoundException: wrongCredentials,
    // Somebody's password was reset by an administrator: the one they know is not it any more.
    PasswordResetRequiredException: wrongCredentials,
    // A password against the policy can't be theirs; some pools say that instead.
    InvalidPasswordException: wrongCredentials,
    UserNotConfirmedException: { code: 'email-not-confirmed' },
  },
  chooseNewPassword: {
    InvalidPasswordException: { code: 'weak-password', field: 'newPassword' },
    PasswordHistoryPolicyViolationException: { code: 'weak-password', field: 'newPassword' },
    // The sign-in waited for too long, or was used already.
    NotAuthorizedException: wrongCredentials,
    UserNotFoundException: wrongCredentials,
  },
  resetPassword: {
    CodeMismatchException: wrongCode,
    ExpiredCodeException: wrongCode,
    // Nobody there, disabled, or in a state in which no code was mailed.
    NotAuthorizedException: wrongCode,
    UserNotFoundException: wrongCode,
    UserNotConfirmedException: wrongCode,
    InvalidPasswordException: { code: 'weak-password', field: 'newPassword' },
    PasswordHistoryPolicyViolationException: { code: 'weak-password', field: 'newPassword' },
  },
  setSecondFactor: {
    CodeMismatchException: wrongSecondFactor,
    // So the pool calls a wrong code while an app is set up.
    EnableSoftwareTokenMFAException: wrongSecondFactor,
  },
  secondFactor: {
    CodeMismatchException: wrongSecondFactor,
    ExpiredCodeException: wrongSecondFactor,
    // The sign-in waited for too long, or was used already.
    NotAuthorizedException: wrongCredentials,
    UserNotFoundException: wrongCredentials,
  },
  continueSession: {
    NotAuthorizedException: sessionEnded,
    RefreshTokenReuseException: sessionEnded,
    UserNotFoundException: sessionEnded,
    UserNotConfirmedException: sessionEnded,
    PasswordResetRequiredException: sessionEnded,
  },
  invite: {
    UsernameExistsException: { code: 'already-staff' },
    // The only parameter that a caller decides on is the address.
    InvalidParameterException: mailRefused,
    CodeDeliveryFailureException: mailRefused,
  },
} as const satisfies Record<string, Meanings>;

/** Failures to mail a code that would tell whether somebody is there: none of them is told. */
export const noCodeMailed: ReadonlySet<string> = new Set([
  'UserNotFoundException',
  // Disabled, or invited and never here.
  'NotAuthorizedException',
  // An address that was never proved.
  'InvalidParameterException',
  'CodeDeliveryFailureException',
]);

/** Failures to end a session that leave nothing to end: the token is spent or none of ours. */
export const nothingToEnd: ReadonlySet<string> = new Set([
  'NotAuthorizedException',
  'UnauthorizedException',
  'UnsupportedTokenTypeException',
]);

/** Asks the user pool, and gives back as values the failures that mean something here. */
export async function expectFailures<T, M extends Meanings>(
  expected: M,
  ask: () => Promise<T>,
): Promise<Result<T, M[keyof M] | TooManyAttempts>> {
  try {
    return ok(await ask());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (isSlowedDown(error)) return fail(tooManyAttempts);
    const meaning = Object.hasOwn(expected, error.name) ? expected[error.name] : undefined;
    if (meaning === undefined) throw error;
    return fail(meaning as M[keyof M]);
  }
}

/** Whether the user pool turned a request away for coming too often. */
export function isSlowedDown({ name, message }: Error): boolean {
  // Who guessed too often is locked out for a while, even with the right password.
  return slowedDown.has(name) || /^password attempts exceeded/i.test(message);
}
