import type { TooManyAttempts, WeakPassword } from '@agentic-retail/domain/identity/sign-in-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { isStrongPassword } from '../password-strength.ts';
import type { NewPerson, StaffDirectory } from '../ports/staff-directory.ts';

/** What the person does next: the same for an address that is known already. */
interface Registered {
  readonly next: 'confirm';
}

/** Registers somebody, who can do nothing until the email is confirmed and an owner gives a role. */
export async function register(
  directory: StaffDirectory,
  person: NewPerson,
): Promise<Result<Registered, WeakPassword | TooManyAttempts>> {
  if (!isStrongPassword(person.password)) return fail({ code: 'weak-password', field: 'password' });
  const registered = await directory.register(person);
  return registered.ok ? ok({ next: 'confirm' }) : registered;
}
