import { resolve } from 'node:path';
import { repositoryRoot } from './repository-root.ts';

/** Where the shop's data is kept: `SHOP_DATA`, or `.shop` in the repository. */
export function dataDir(): string {
  return resolve(repositoryRoot(), process.env.SHOP_DATA || '.shop');
}
