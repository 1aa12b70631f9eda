import { describe, expect, it } from '@jest/globals';
import { identifyFile } from './identify-file.ts';

const large = 'x'.repeat(3_000_000);

describe('identifyFile', () => {
  it('follows from what is in the file and how it is read', async () => {
    const id = await identifyFile(new Blob([large]), { sku: 0 });
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await identifyFile(new Blob([large]), { sku: 0 })).toBe(id);
    const others = [
      await identifyFile(new Blob([large]), { sku: 1 }),
      await identifyFile(new Blob([`${large}x`]), { sku: 0 }),
      await identifyFile(new Blob([`y${large.slice(1)}`]), { sku: 0 }),
      await identifyFile(new Blob([`${large.slice(1)}y`]), { sku: 0 }),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });
});
