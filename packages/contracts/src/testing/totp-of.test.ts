import { expect, it } from '@jest/globals';
import { totpOf } from './totp-of.ts';

// RFC 6238, appendix B, the last six of its digits; the key is `12345678901234567890`.
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [20_000_000_000, '353130'],
])('shows at second %i what the standard says: %s', (second, code) => {
  expect(totpOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', second * 1_000)).toBe(code);
});
