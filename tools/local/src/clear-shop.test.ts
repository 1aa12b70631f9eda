import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clearShop } from './clear-shop.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'clear-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
}

const shop = ['shop.db', 'shop.db-wal', 'user-pool/users.json', 'logs/engine.log', 'running.lock'];

describe('clearShop', () => {
  it('deletes the shop with its folder', () => {
    put(...shop);
    expect(clearShop(dir).ok).toBe(true);
    expect(existsSync(dir)).toBe(false);
  });

  it('leaves what a shop does not write', () => {
    put(...shop, 'thesis.odt', 'shop.db.backup');
    expect(clearShop(dir).ok).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(['shop.db.backup', 'thesis.odt']);
  });

  it('deletes nothing where no shop is, though there are logs', () => {
    put('logs/mine.log', 'thesis.odt');
    expect(clearShop(dir)).toEqual({ ok: false, error: 'no-shop' });
    expect(existsSync(join(dir, 'logs/mine.log'))).toBe(true);
    expect(existsSync(join(dir, 'thesis.odt'))).toBe(true);
  });

  it.each(['', 'missing'])('has nothing to clear in a folder that is empty or missing', (name) => {
    expect(clearShop(join(dir, name))).toEqual({ ok: false, error: 'nothing-there' });
  });

  it('does not take a file for a folder', () => {
    put('shop.db');
    expect(() => clearShop(join(dir, 'shop.db'))).toThrow('ENOTDIR');
  });
});
