import { describe, expect, it } from '@jest/globals';
import { createMemoryLocks } from '../../lib/memory-locks.ts';
import { createSaleClaims } from './sale-claims.ts';

describe('createSaleClaims', () => {
  it('gives a sale to one window at a time', async () => {
    const locks = createMemoryLocks();
    const [one, other] = [createSaleClaims(locks), createSaleClaims(locks)];
    expect(await one.hold('s1')).toBe(true);
    expect(await one.hold('s1')).toBe(true);
    expect(await other.hold('s1')).toBe(false);
    expect([...other.elsewhere.get()]).toEqual(['s1']);
    expect([...one.elsewhere.get()]).toEqual([]);

    await one.hold('s2');
    expect(await other.hold('s1')).toBe(true);
    await one.look();
    expect([...one.elsewhere.get()]).toEqual(['s1']);
  });

  it('lets go of a sale when there is none to work at', async () => {
    const locks = createMemoryLocks();
    const claims = createSaleClaims(locks);
    await claims.hold('s1');
    expect(await claims.hold(undefined)).toBe(false);
    expect(await locks.taken()).toEqual([]);
    // Its own sale of a moment ago is not another window's.
    expect([...claims.elsewhere.get()]).toEqual([]);
    expect(await claims.hold('s1')).toBe(true);
  });

  it('takes a sale up again at once after letting go of it', async () => {
    const claims = createSaleClaims(createMemoryLocks());
    await claims.hold('s1');
    const answers = [claims.hold(undefined), claims.hold('s1')];
    expect(await Promise.all(answers)).toEqual([false, true]);
  });
});
