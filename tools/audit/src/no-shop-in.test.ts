import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { noShopIn } from './no-shop-in.ts';
import { openTable } from './open-table.ts';

const before = process.env.SHOP_DATA;
afterEach(() => {
  if (before === undefined) delete process.env.SHOP_DATA;
  else process.env.SHOP_DATA = before;
});

describe('where there is no shop', () => {
  it('a variable that was left out is named as the likely cause', () => {
    expect(noShopIn('/shop/.shop', undefined)).toBe(
      'there is no shop in /shop/.shop; a shop that was started with SHOP_DATA needs it here too: ' +
        'SHOP_DATA=FOLDER npm run audit:verify. To make one there: npm start',
    );
  });

  it('a variable that names another folder is named too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-shop-'));
    process.env.SHOP_DATA = folder;
    await expect(openTable({ place: { kind: 'local' } })).rejects.toThrow(
      `there is no shop in ${folder}; SHOP_DATA says ${folder}: correct it,`,
    );
    rmSync(folder, { recursive: true });
  });
});
