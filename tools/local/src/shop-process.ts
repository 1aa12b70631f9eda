import { type RunningShop, startShop } from './start-shop.ts';

/** What can be told of a running shop to another process. */
export type ShopFacts = Omit<RunningShop, 'stop' | 'died'>;

// Started by spawn-shop.ts with a folder for the data; ends when whoever started it does.
const [, , dataDir = ''] = process.argv;
process.on('SIGINT', () => {});
const { stop, died, ...facts } = await startShop({ dataDir });
process.send?.(facts satisfies ShopFacts);
process.once('disconnect', () => void stop().then(() => process.exit(0)));
void died.then((reason) => {
  console.error(reason);
  process.exit(1);
});
