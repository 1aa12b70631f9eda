import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  newTillSecret,
  openAtTill,
  sealForTill,
  tillIdOf,
  tillSecretShape,
} from './till-secret.ts';

const till = newTillSecret();

describe('what is sealed for a till', () => {
  it('opens there, for the person that it is of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (given, owner) => {
        const text = given.toWellFormed();
        expect(openAtTill(till, owner, sealForTill(till, owner, text))).toBe(text);
      }),
    );
  });

  it('opens at no other till, and for nobody else', () => {
    const sealed = sealForTill(till, 'josie', 'a token');
    expect(openAtTill(newTillSecret(), 'josie', sealed)).toBeUndefined();
    expect(openAtTill(till, 'nell', sealed)).toBeUndefined();
  });

  it('opens no more once a bit of it is another', () => {
    const sealed = Buffer.from(sealForTill(till, 'josie', 'a token'), 'base64url');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        const byte = bit >> 3;
        changed.writeUInt8(changed.readUInt8(byte) ^ (1 << (bit & 7)), byte);
        expect(openAtTill(till, 'josie', changed.toString('base64url'))).toBeUndefined();
      }),
    );
  });

  it.each(['', 'x', 'AAAA', 'not base64 at all'])('does not open from %p', (sealed) => {
    expect(openAtTill(till, 'josie', sealed)).toBeUndefined();
  });

  it('is another text each time', () => {
    expect(sealForTill(till, 'josie', 'a')).not.toBe(sealForTill(till, 'josie', 'a'));
  });
});

describe('a till', () => {
  it('has a secret of 256 bits, and an id that does not tell it', () => {
    expect(till).toMatch(tillSecretShape);
    expect(newTillSecret()).not.toBe(till);
    expect(tillIdOf(till)).toBe(tillIdOf(till));
    expect(tillIdOf(till)).not.toContain(till);
    expect(tillIdOf(newTillSecret())).not.toBe(tillIdOf(till));
  });
});
