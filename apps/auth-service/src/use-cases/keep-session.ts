import type { KeptSession, Pins } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';

/** Keeps a session at a till. The one that it replaces is ended: nobody could come back to it. */
export async function keepSession(
  directory: StaffDirectory,
  pins: Pins,
  till: string,
  session: KeptSession,
): Promise<void> {
  const older = await pins.keep(till, session);
  if (older === undefined || older.refreshToken === session.refreshToken) return;
  await directory.endSession(older.refreshToken);
}
