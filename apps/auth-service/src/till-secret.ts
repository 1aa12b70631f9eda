import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** 256 bits in base64url. */
export const tillSecretShape = /^[A-Za-z0-9_-]{43}$/;

const ivBytes = 12;
const tagBytes = 16;

/** Makes what one browser alone will know. */
export function newTillSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What a till is called where its secret must not be known. */
export function tillIdOf(secret: string): string {
  return derived(secret, 'till id').toString('base64url');
}

/**
 * Encrypts and signs a text (AES-256-GCM) so that it takes the till's secret to read it.
 * @param owner whose it is: it opens as nobody else's
 */
export function sealForTill(secret: string, owner: string, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', derived(secret, 'kept session'), iv);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text again; none when it was sealed for another till or another person, or was changed. */
export function openAtTill(secret: string, owner: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  const key = derived(secret, 'kept session');
  try {
    const iv = bytes.subarray(0, ivBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const text = decipher.update(bytes.subarray(ivBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** The secret is random as it is, so no salt is needed: RFC 5869, section 3.1. */
function derived(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', purpose, 32));
}
