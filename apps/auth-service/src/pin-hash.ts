import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;

/** Hashes a PIN by scrypt, with node's cost (N 16384, r 8, p 1) and a salt of its own. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, hashBytes);
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

/** Whether a hash is of this PIN. */
export async function isPinOf(hash: string, pin: string): Promise<boolean> {
  const [salt = '', expected = ''] = hash.split('.');
  const given = await derive(pin, Buffer.from(salt, 'base64url'), hashBytes);
  const known = Buffer.from(expected, 'base64url');
  return known.length === hashBytes && timingSafeEqual(given, known);
}
