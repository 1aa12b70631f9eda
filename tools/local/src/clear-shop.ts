import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

/** What only a shop writes; a folder called `logs` has many an owner. */
const shopMark = /^(shop\.db(-\w+)?|user-pool|running\.lock|database-endpoint)$/;

export type NotCleared = 'nothing-there' | 'no-shop';

/**
 * Deletes what a shop keeps in its folder, and the folder when nothing else is in it.
 * @throws Error when the folder can't be read or something in it can't be deleted
 */
export function clearShop(folder: string): Result<undefined, NotCleared> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return fail('nothing-there');
  const marks = names.filter((name) => shopMark.test(name));
  if (marks.length === 0) return fail('no-shop');
  for (const name of [...marks, 'logs', 'images']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, or it is a link to the folder: it stays.
  }
  return ok(undefined);
}
