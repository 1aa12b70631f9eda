import { spawnShop } from '@agentic-retail/local/spawn-shop';
import { answerHelp } from '../answer-help.ts';
import { signInManager } from '../shop-under-test.ts';
import { measureGrowth } from './growth.ts';
import { measureProductFiles } from './product-files.ts';
import { sendFile } from './send-file.ts';

// `npm run bench:products [COUNT]`: takes long, so it is no part of `npm run bench`.
const usage = 'npm run bench:products -- [COUNT]: how many products, 100000 if not given';
const [count = '100000'] = answerHelp(process.argv.slice(2), usage);
const fewer = 1_000;
const products = Number(count);
if (!Number.isInteger(products) || products < fewer) {
  console.error(
    `✗ COUNT is ${count}: give a whole number of products from ${fewer} on\n  ${usage}`,
  );
  process.exit(2);
}
const progress = (step: string) => console.error(`  ${step}`);

console.log('| what | products | requests | s | products/s | most memory of the shop MB |');
console.log('|---|---|---|---|---|---|');
// Each as soon as it is known: the whole takes long.
await measureProductFiles(
  products,
  progress,
  ({ step, products: done, requests, seconds, shopMemoryMb }) => {
    const perSecond = (done / seconds).toFixed(0);
    console.log(
      `| ${step} | ${done} | ${requests} | ${seconds.toFixed(0)} | ${perSecond} | ${shopMemoryMb.toFixed(0)} |`,
    );
  },
  async (more) => {
    const small = await spawnShop();
    try {
      const client = await signInManager(small);
      await sendFile(async () => client, { products: fewer });
      const figures = await measureGrowth(small, more, progress);
      console.log(`\n| request | ms at ${fewer} | ms at ${products} | growth |`);
      console.log('|---|---|---|---|');
      for (const { request, fewerMs, moreMs, growth } of figures) {
        console.log(
          `| ${request} | ${fewerMs.toFixed(1)} | ${moreMs.toFixed(1)} | ${growth.toFixed(2)} |`,
        );
      }
    } finally {
      await small.stop();
    }
  },
);
