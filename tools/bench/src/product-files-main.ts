import { measureProductFiles } from './product-files.ts';

// `npm run bench:products [COUNT]`: takes some minutes, so it is no part of `npm run bench`.
const [, , count = '100000'] = process.argv;
const products = Number(count);
if (!Number.isInteger(products) || products < 1) {
  throw new Error(`COUNT is ${count}; it must be a whole number of products, such as 100000`);
}
console.log('| what | products | requests | s | products/s | most memory of the shop MB |');
console.log('|---|---|---|---|---|---|');
// Each as soon as it is known: the whole takes long.
await measureProductFiles(
  products,
  (step) => console.error(`  ${step}`),
  ({ step, requests, seconds, shopMemoryMb }) => {
    const perSecond = (products / seconds).toFixed(0);
    console.log(
      `| ${step} | ${products} | ${requests} | ${seconds.toFixed(0)} | ${perSecond} | ${shopMemoryMb.toFixed(0)} |`,
    );
  },
);
