import { describe, expect, it } from '@jest/globals';
import { createDeviceStorage } from './device-storage.ts';

/** A browser's storage: its entries are its own keys, its methods are not. */
class BrowserStorage {
  [key: string]: unknown;
  get length() {
    return Object.keys(this).length;
  }
  clear() {}
  key(): string | null {
    return null;
  }
  getItem(key: string): string | null {
    const value = this[key];
    return typeof value === 'string' ? value : null;
  }
  setItem(key: string, value: string) {
    if (value.length > 10) throw new Error('The quota is used up');
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

describe('createDeviceStorage', () => {
  it('sees what another window wrote and removed', () => {
    const browser = new BrowserStorage();
    const [one, other] = [createDeviceStorage(browser), createDeviceStorage(browser)];
    one.write('a', '1');
    expect([other.read('a'), other.keys()]).toEqual(['1', ['a']]);
    other.write('a', undefined);
    expect([one.read('a'), one.keys()]).toEqual([undefined, []]);
  });

  it('remembers what the browser does not take, in place of what it has', () => {
    const storage = createDeviceStorage(new BrowserStorage());
    storage.write('a', 'short');
    storage.write('a', 'too long for it');
    expect([storage.read('a'), storage.keys()]).toEqual(['too long for it', ['a']]);
    storage.write('a', 'short');
    expect(storage.read('a')).toBe('short');
    storage.write('a', undefined);
    expect(storage.read('a')).toBeUndefined();
  });
});
