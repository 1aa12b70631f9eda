import { readCommandLine, usage } from './command-line.ts';
import { playInWorkers } from './play-in-workers.ts';
import type { SeedPlayed } from './run-seeds.ts';

// `npm run simulate`: plays seeds until one of them leaves books that are not right.
const asked = readCommandLine(process.argv.slice(2));
if (!asked.ok) {
  console.error(`✗ ${asked.error}\n\n${usage}`);
  process.exit(2);
}
if (asked.value === 'help') {
  process.stdout.write(usage);
  process.exit(0);
}
const { seeds, from, workers } = asked.value;
const startedAt = performance.now();
const sum = { done: 0, steps: 0, sales: 0, largeSales: 0 };
let broken: SeedPlayed | undefined;

await playInWorkers({
  from,
  seeds,
  workers,
  played: (run) => {
    sum.done += 1;
    sum.steps += run.steps;
    sum.sales += run.sales;
    sum.largeSales += run.largeSales;
    if (sum.done % 50 === 0 && sum.done < seeds)
      console.error(`  ${sum.done} of ${seeds}${pace()}`);
    if (run.complaints.length > 0) broken = run;
    return broken === undefined;
  },
});

const { done, steps, sales, largeSales } = sum;
const of = `${steps} steps, ${sales} sales, ${largeSales} of them large`;
if (broken) {
  console.error(`✗ seed ${broken.seed}, after ${done} of ${seeds}`);
  for (const complaint of broken.complaints) console.error(`    ${complaint}`);
  console.error(`  Again: npm run simulate -- --seeds 1 --from ${broken.seed}`);
} else {
  console.log(`${done} of ${seeds} seeds left right books: ${of}${pace()}`);
}
process.exitCode = broken ? 1 : 0;

function pace(): string {
  const seconds = (performance.now() - startedAt) / 1000;
  return `, ${(sum.done / seconds).toFixed(1)} seeds/s`;
}
