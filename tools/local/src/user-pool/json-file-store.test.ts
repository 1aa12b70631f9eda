import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { JsonFileStore } from './json-file-store.ts';

let dir: string;
let file: string;
let aside: string[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'store-'));
  file = join(dir, 'users', 'pool.json');
  aside = [];
});

afterEach(() => rm(dir, { recursive: true }));

function open(): Promise<JsonFileStore> {
  return JsonFileStore.open(file, { Users: {} }, (to) => aside.push(to));
}

describe('JsonFileStore', () => {
  it('has every change in its file once it is answered, dates as dates', async () => {
    const store = await open();
    const made = new Date('2026-01-01T00:00:00.000Z');
    await store.set({}, ['Users', 'a'], { UserCreateDate: made });
    await store.set({}, ['Users', 'b'], { Enabled: true });
    await store.delete({}, ['Users', 'b']);

    expect(await (await open()).get({}, 'Users')).toEqual({ a: { UserCreateDate: made } });
    expect(aside).toEqual([]);
  });

  it('loses none of many changes at once', async () => {
    const store = await open();
    const names = Array.from({ length: 50 }, (_, index) => `user-${index}`);
    await Promise.all(names.map((name) => store.set({}, ['Users', name], { Username: name })));

    const users: object = JSON.parse(await readFile(file, 'utf8')).Users;
    expect(Object.keys(users)).toEqual(names);
  });

  it('gives the default for what it does not have, also for names objects are born with', async () => {
    const store = await open();
    expect(await store.get({}, ['Users', 'nobody', 'Name'], 'none')).toBe('none');
    expect(await store.get({}, ['Users', 'constructor'])).toBeNull();
  });

  it.each(['{"Users": {"a":', '[]', '{}'])('moves %s aside and starts anew', async (torn) => {
    await (await open()).set({}, 'Users', {});
    await writeFile(file, torn);

    const store = await open();
    expect(await store.get({}, 'Users')).toEqual({});
    const [to = ''] = aside;
    expect(await readFile(to, 'utf8')).toBe(torn);
    expect(await readdir(join(dir, 'users'))).toHaveLength(1);
  });
});
