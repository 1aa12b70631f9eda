import type { Browser } from '../browser.ts';
import type { Pins } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';
import { leaveSession } from './leave-session.ts';

/** Leaves a till to whoever gives a PIN; where there is nobody, it is as signing out. */
export async function lockTill(
  directory: StaffDirectory,
  pins: Pins,
  { till, refreshToken }: Browser,
): Promise<void> {
  const kept = till === undefined ? [] : await pins.keptAt(till);
  await leaveSession(directory, kept, refreshToken);
}
