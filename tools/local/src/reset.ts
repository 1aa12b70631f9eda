import { clearShop } from './clear-shop.ts';
import { dataDir } from './data-dir.ts';
import { isRunningOn } from './shop-lock.ts';

// `npm run reset`: the next start begins with a new demo shop.
const folder = dataDir();
if (isRunningOn(folder)) {
  console.error('✗ the shop is running; stop it first, with Ctrl-C');
  process.exitCode = 1;
} else {
  const cleared = clearShop(folder);
  if (cleared.ok) {
    console.log(`✓ ${folder} is cleared`);
  } else if (cleared.error === 'nothing-there') {
    console.log(`✓ nothing to clear in ${folder}`);
  } else {
    console.error(`✗ there is no shop in ${folder}; nothing was deleted`);
    process.exitCode = 1;
  }
}
