import type { Browser } from '../browser.ts';
import type { Pins } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';

/** Ends a session for good: nobody can continue it from a copy of its token, or by a PIN. */
export async function signOut(
  directory: StaffDirectory,
  pins: Pins,
  { till, refreshToken }: Browser,
): Promise<void> {
  if (refreshToken === undefined) return;
  if (till !== undefined) {
    const kept = await pins.keptAt(till);
    const own = kept.find((session) => session.refreshToken === refreshToken);
    if (own) await pins.drop(till, own);
  }
  await directory.endSession(refreshToken);
}
