import * as z from 'zod/mini';
import type { KeptSession } from '../ports/pins.ts';
import { openAtTill, sealForTill } from '../till-secret.ts';

/** A session as it is kept: what is sealed takes the till's secret to read. */
export interface KeptEntry {
  readonly sealed: string;
  /** Wrong tries since the last right one, and those that are being made. */
  readonly tries: number;
  /** Wrong tries since the sign-in with the password, and those that are being made. */
  readonly guesses: number;
  /** In milliseconds. */
  readonly kept_until: number;
}

const sealedSchema = z.strictObject({ name: z.string(), refreshToken: z.string() });

export function sealEntry(
  till: string,
  { userId, name, refreshToken }: KeptSession,
  keptUntil: number,
): KeptEntry {
  const sealed = sealForTill(till, userId, JSON.stringify({ name, refreshToken }));
  return { sealed, tries: 0, guesses: 0, kept_until: keptUntil };
}

/** The session again; none where it was sealed for another till or another person. */
export function openEntry(
  till: string,
  userId: string,
  { sealed }: KeptEntry,
): KeptSession | undefined {
  const text = openAtTill(till, userId, sealed);
  return text === undefined ? undefined : { userId, ...sealedSchema.parse(JSON.parse(text)) };
}
