import { rmSync } from 'node:fs';
import { dataDir } from './data-dir.ts';
import { runningOn } from './shop-lock.ts';

// `npm run reset`: the next start begins with a new demo shop.
const folder = dataDir();
if (runningOn(folder) === undefined) {
  rmSync(folder, { recursive: true, force: true });
  console.log(`✓ ${folder} is cleared`);
} else {
  console.error('✗ the shop is running; stop it first, with Ctrl-C');
  process.exitCode = 1;
}
