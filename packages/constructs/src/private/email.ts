import type { Construct } from 'constructs';
import { checkProp } from './prop-check';

/** Refuses what is not an email address; nothing at all passes. */
export function checkEmail(scope: Construct, prop: string, address: string | undefined): void {
  checkProp(scope, address === undefined || isEmail(address), {
    prop,
    rule: 'be an email address',
    given: address,
    fix: 'Give an address such as "owner@example.com", or leave it out.',
  });
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}
