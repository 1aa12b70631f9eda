import type { KeptSession } from '../ports/pins.ts';
import type { StaffDirectory } from '../ports/staff-directory.ts';

/**
 * Leaves the session that a browser is in: one that nobody can come back to by a PIN is ended.
 * @param kept what the till keeps
 */
export async function leaveSession(
  directory: StaffDirectory,
  kept: readonly KeptSession[],
  refreshToken: string | undefined,
): Promise<void> {
  if (refreshToken === undefined) return;
  const isKept = kept.some((session) => session.refreshToken === refreshToken);
  if (!isKept) await directory.endSession(refreshToken);
}
