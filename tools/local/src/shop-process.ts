import { type RunningShop, startShop } from './start-shop.ts';
import type { PoolMail } from './user-pool/make-pool.ts';

/** What can be told of a running shop to another process. */
export type ShopFacts = Omit<RunningShop, 'stop' | 'died'>;

/** What the process says: once that the shop is open, and each mail that it would send. */
export type ShopMessage =
  | { readonly kind: 'open'; readonly facts: ShopFacts }
  | { readonly kind: 'mail'; readonly mail: PoolMail };

function say(message: ShopMessage): void {
  process.send?.(message);
}

// Started by spawn-shop.ts with a folder for the data; ends when whoever started it does.
const [, , dataDir = ''] = process.argv;
process.on('SIGINT', () => {});
const { stop, died, ...facts } = await startShop({
  dataDir,
  onMail: (mail) => say({ kind: 'mail', mail }),
});
say({ kind: 'open', facts });
process.once('disconnect', () => void stop().then(() => process.exit(0)));
void died.then((reason) => {
  console.error(reason);
  process.exit(1);
});
