import { describe, expect, it } from '@jest/globals';
import { checkSameShop } from './check-same-shop.ts';
import type { PeerMeasurement } from './measure-peer.ts';

function storeWith(tables: string, name: string): PeerMeasurement {
  const store = {
    lines: 1,
    resources: 1,
    resourceTypes: 1,
    findings: new Map(),
    facts: { tables },
  };
  return {
    peer: { name, folder: name, version: '1.0.0', packages: [], programs: {} },
    packages: 1,
    documentation: { languages: [] },
    tasks: new Map([['store', store]]),
  };
}

describe('checkSameShop', () => {
  it('accepts stores with as many tables', () => {
    expect(() => checkSameShop([storeWith('13', 'ours'), storeWith('13', 'theirs')])).not.toThrow();
  });

  it('names two that differ', () => {
    expect(() => checkSameShop([storeWith('13', 'ours'), storeWith('8', 'theirs')])).toThrow(
      'Every store must have the same tables; ours makes 13, theirs 8.',
    );
  });
});
