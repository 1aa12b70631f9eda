import type { StaffDirectory } from '../ports/staff-directory.ts';

/** Ends a session for good: nobody can continue it from a copy of its token. */
export async function signOut(
  directory: StaffDirectory,
  refreshToken: string | undefined,
): Promise<void> {
  if (refreshToken !== undefined) await directory.endSession(refreshToken);
}
