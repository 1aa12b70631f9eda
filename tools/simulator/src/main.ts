import { readCommandLine, usage } from './command-line.ts';
import { runSeeds, type SeedPlayed, seedsFrom } from './run-seeds.ts';

// `npm run simulate`: plays seeds, and says which of them leave books that are not right.
const asked = readCommandLine(process.argv.slice(2));
if (!asked.ok) {
  console.error(`✗ ${asked.error}\n  ${usage}`);
  process.exit(2);
}
const { seeds, from } = asked.value;
const startedAt = performance.now();
const failed: SeedPlayed[] = [];
let done = 0;
let steps = 0;
let sales = 0;

await runSeeds({
  seeds: seedsFrom(from, seeds),
  played: (run) => {
    done += 1;
    steps += run.steps;
    sales += run.sales;
    if (run.complaints.length > 0) report(run);
    if (done % 50 === 0 && done < seeds) console.error(`  ${done} of ${seeds}${pace()}`);
    return true;
  },
});

const right = done - failed.length;
console.log(`${right} of ${done} seeds left right books: ${steps} steps, ${sales} sales${pace()}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function report(run: SeedPlayed): void {
  failed.push(run);
  console.error(`✗ seed ${run.seed}`);
  for (const complaint of run.complaints) console.error(`    ${complaint}`);
  console.error(`  Again: npm run simulate -- --seeds 1 --from ${run.seed}`);
}

function pace(): string {
  const seconds = (performance.now() - startedAt) / 1000;
  return `, ${(done / seconds).toFixed(1)} seeds/s`;
}
