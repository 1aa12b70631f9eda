import { createHash } from 'node:crypto';

/** A short text that no other text can be made to have. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
