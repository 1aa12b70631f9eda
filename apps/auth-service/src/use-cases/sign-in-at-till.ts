import type { Browser } from '../browser.ts';
import type { Pins } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';
import { keepSession } from './keep-session.ts';
import { type Credentials, signIn } from './sign-in.ts';

/** Opens a session; at a till, who has a PIN can come back to it from then on. */
export async function signInAtTill(
  directory: StaffDirectory,
  pins: Pins,
  { till }: Browser,
  credentials: Credentials,
): ReturnType<typeof signIn> {
  const signedIn = await signIn(directory, credentials);
  if (!signedIn.ok || till === undefined) return signedIn;
  const { person, refreshToken } = signedIn.value;
  if (refreshToken !== undefined) {
    await keepSession(directory, pins, till, { ...person, refreshToken });
  }
  return signedIn;
}
