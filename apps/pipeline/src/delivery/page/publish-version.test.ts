import { describe, expect, it } from '@jest/globals';
import type { StoredObject } from './keys-to-delete.ts';
import { publishVersion } from './publish-version.ts';

const now = new Date('2026-06-30T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

async function publish(built: readonly string[], stored: StoredObject[] = []) {
  const done: string[] = [];
  await publishVersion({
    built,
    bucket: {
      list: async () => stored,
      put: async ({ key, contentType, cacheControl }) => {
        done.push(`put ${key} (${contentType}; ${cacheControl})`);
      },
      delete: async (keys) => {
        done.push(`delete ${keys.join(' ')}`);
      },
    },
    cache: {
      forget: async (paths) => {
        done.push(`forget ${paths.join(' ')}`);
      },
    },
    now: () => now,
    say: () => {},
  });
  return done;
}

describe('publishVersion', () => {
  it('uploads assets first, and what leads to them last', async () => {
    const built = ['index.html', 'sw.js', 'theme.js', 'assets/a-1.js', 'assets/inter-2.woff2'];
    expect(await publish(built)).toEqual([
      'put assets/a-1.js (text/javascript; charset=utf-8; public, max-age=31536000, immutable)',
      'put assets/inter-2.woff2 (font/woff2; public, max-age=31536000, immutable)',
      'put theme.js (text/javascript; charset=utf-8; no-cache)',
      'put sw.js (text/javascript; charset=utf-8; no-cache)',
      'put index.html (text/html; charset=utf-8; no-cache)',
      'forget / /theme.js /sw.js /index.html',
    ]);
  });

  it('deletes what no open page can need, once the new index is there', async () => {
    const done = await publish(
      ['index.html', 'assets/new-3.js'],
      [
        { key: 'index.html', storedAt: daysAgo(40) },
        { key: 'assets/former-2.js', storedAt: daysAgo(40) },
        { key: 'assets/oldest-1.js', storedAt: daysAgo(90) },
        { key: 'assets/new-3.js', storedAt: daysAgo(90) },
        { key: 'old.js', storedAt: daysAgo(1) },
      ],
    );
    expect(done.slice(-3)).toEqual([
      'put index.html (text/html; charset=utf-8; no-cache)',
      'delete assets/oldest-1.js old.js',
      'forget / /index.html',
    ]);
  });

  it('keeps assets of the last 30 days, whichever version they are of', async () => {
    const done = await publish(
      ['index.html'],
      [
        { key: 'index.html', storedAt: daysAgo(1) },
        { key: 'assets/recent-1.js', storedAt: daysAgo(29) },
        { key: 'assets/old-1.js', storedAt: daysAgo(31) },
      ],
    );
    expect(done).toContain('delete assets/old-1.js');
  });
});
