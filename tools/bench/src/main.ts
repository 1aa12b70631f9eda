import { cpus } from 'node:os';
import { answerHelp } from './answer-help.ts';
import { measureBestsellers } from './bestsellers.ts';
import { measureCheckouts } from './checkouts.ts';
import { measureColdStarts } from './cold-start.ts';
import { measureSynth } from './measure-synth.ts';
import { measureReports } from './reports.ts';
import { measureUnits } from './units/checkout-units.ts';
import { unitsTable } from './units/units-table.ts';

// `npm run bench`: the figures of docs/benchmarks.md, side by side in one run.
const usage =
  'npm run bench: measures what docs/benchmarks.md tells; it takes no options, and long';
const [unknown] = answerHelp(process.argv.slice(2), usage);
if (unknown !== undefined) {
  console.error(`✗ ${unknown} is nothing that can be chosen\n  ${usage}`);
  process.exit(2);
}
const progress = (line: string) => console.error(`  ${line}`);
const whole = (value: number) => value.toFixed(0);
const tenth = (value: number) => value.toFixed(1);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);

console.log('Synthesis, against an app with one empty stack\n');
console.log('| app | s | empty app s | beyond s |');
console.log('|---|---|---|---|');
for (const { app, seconds, emptySeconds, beyondSeconds } of measureSynth(progress)) {
  console.log(
    `| ${app} | ${seconds.toFixed(2)} | ${emptySeconds.toFixed(2)} | ${beyondSeconds.toFixed(2)} |`,
  );
}

console.log('\nRequest units, with the products of the demo shop, as the engine counts them\n');
console.log(unitsTable(await measureUnits()));

const coldStarts = await measureColdStarts(progress);
console.log('\nCold start: import of the bundle, against one that only makes a document client\n');
console.log('| function | minified kB | import ms | baseline ms | ratio |');
console.log('|---|---|---|---|---|');
for (const { service, bundleBytes, importMs, baselineMs, ratio } of coldStarts) {
  const kilobytes = whole(bundleBytes / 1000);
  console.log(
    `| ${service} | ${kilobytes} | ${tenth(importMs)} | ${tenth(baselineMs)} | ${ratio.toFixed(2)} |`,
  );
}

const checkouts = await measureCheckouts(progress);
console.log(
  '\nCheckouts of 5 lines through the laptop stack, against the same writes to its engine\n',
);
console.log('| terminals | checkouts/s | p50 ms | p95 ms | raw writes/s | raw p95 ms | ratio |');
console.log('|---|---|---|---|---|---|---|');
for (const { terminals, checkouts: own, writes, ratio } of checkouts) {
  const { perSecond, p50Ms, p95Ms } = own;
  console.log(
    `| ${terminals} | ${whole(perSecond)} | ${tenth(p50Ms)} | ${tenth(p95Ms)} | ${whole(writes.perSecond)} | ${tenth(writes.p95Ms)} | ${ratio.toFixed(2)} |`,
  );
}

const { sizes, figures } = await measureReports(progress);
const [fewer, more] = sizes.map((size) => size.toLocaleString('en'));
console.log(
  '\nLists and reports of fixed days, with a history of fewer and of more transactions\n',
);
console.log(`| request | ms at ${fewer} | ms at ${more} | growth |`);
console.log('|---|---|---|---|');
for (const { request, p50Ms } of figures) {
  const [before, after] = p50Ms;
  console.log(
    `| ${request} | ${tenth(before)} | ${tenth(after)} | ${(after / before).toFixed(2)} |`,
  );
}

const bestsellers = await measureBestsellers(progress);
console.log('\nThe same 20 products at every till, against products from a catalogue of 500\n');
console.log(
  '| calls that go wrong | tills | sales | told to come back | p95 ms | random p95 ms | ratio |',
);
console.log('|---|---|---|---|---|---|---|');
for (const { faultRate, tills, sales, busy, p95Ms, randomP95Ms, ratio } of bestsellers) {
  console.log(
    `| ${whole(faultRate * 100)} % | ${tills} | ${sales} | ${busy} | ${tenth(p95Ms)} | ${tenth(randomP95Ms)} | ${ratio.toFixed(2)} |`,
  );
}
