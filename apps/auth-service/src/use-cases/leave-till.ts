import type { Browser } from '../browser.ts';
import type { Pins } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';

/** Leaves the session that a browser is in: one that nobody can come back to by a PIN is ended. */
export async function leaveTill(
  directory: StaffDirectory,
  pins: Pins,
  { till, refreshToken }: Browser,
): Promise<void> {
  if (refreshToken === undefined) return;
  const kept = till === undefined ? [] : await pins.keptAt(till);
  const isKept = kept.some((session) => session.refreshToken === refreshToken);
  if (!isKept) await directory.endSession(refreshToken);
}
