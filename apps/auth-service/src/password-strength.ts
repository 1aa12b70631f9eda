/**
 * What the user pool asks of a password, asked before it: so a weak one is answered the same for an
 * address that is known and one that is not. The pool itself has the last word.
 * Its symbols: https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
const rules: readonly RegExp[] = [
  /^.{12,}$/su,
  /^\S.*\S$/su,
  /[a-z]/,
  /[A-Z]/,
  /[0-9]/,
  /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+ -]/,
];

/** Whether a password is one that may be chosen. */
export function isStrongPassword(password: string): boolean {
  return rules.every((rule) => rule.test(password));
}
