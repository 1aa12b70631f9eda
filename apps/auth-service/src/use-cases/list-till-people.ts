import type { Browser } from '../browser.ts';
import type { Person, Pins } from '../ports/pins.ts';
import { newTillSecret } from '../till-secret.ts';

/** A till, and who can come back to it by their PIN. */
interface TillPeople {
  /** For the browser to keep: it is a till from now on. */
  readonly till: string;
  readonly people: readonly Person[];
}

/** Who can come back to this till; a browser that was none becomes one, with nobody at it. */
export async function listTillPeople(pins: Pins, { till }: Browser): Promise<TillPeople> {
  if (till === undefined) return { till: newTillSecret(), people: [] };
  const kept = await pins.keptAt(till);
  return { till, people: kept.map(({ userId, name }) => ({ userId, name })) };
}
