import { describe, expect, it } from '@jest/globals';
import { claimWindow } from './claim-window.ts';
import { createMemoryLocks } from './memory-locks.ts';
import { createMemoryStorage } from './memory-storage.ts';

/** A browser, whose windows get the ids w1, w2 and so on. */
function browser() {
  const locks = createMemoryLocks();
  let ids = 0;
  const makeId = () => {
    ids += 1;
    return `w${ids}`;
  };
  const open = async (given: Record<string, string>, wait = async () => {}) => {
    const storage = createMemoryStorage();
    for (const [key, value] of Object.entries(given)) storage.write(key, value);
    await claimWindow({ storage, locks, makeId, wait });
    return { id: storage.read('window-id'), cart: storage.read('cart') };
  };
  return { locks, open };
}

describe('claimWindow', () => {
  it('keeps what a reloaded window remembers', async () => {
    const { open } = browser();
    expect(await open({ 'window-id': 'w9', cart: 'A' })).toEqual({ id: 'w9', cart: 'A' });
  });

  it('waits for the page before the reload to go', async () => {
    const { locks, open } = browser();
    const release = await locks.take('window:w9');
    const copy = { 'window-id': 'w9', cart: 'A' };
    expect(await open(copy, async () => release?.())).toEqual({ id: 'w9', cart: 'A' });
  });

  it('empties a duplicated window, and gives it a name of its own', async () => {
    const { open } = browser();
    const first = await open({});
    expect(first.id).toBe('w1');
    expect(await open({ 'window-id': 'w1', cart: 'A' })).toEqual({ id: 'w2', cart: undefined });
    expect(await open({ 'window-id': 'w2', cart: 'A' })).toEqual({ id: 'w3', cart: undefined });
  });
});
