import { parseArgs } from 'node:util';
import { surviveKills } from './survive-kills.ts';

// `npm run survive-kills -- --kills 50`: kill -9 in the middle of selling, again and again.
const usage = 'npm run survive-kills -- [--kills N]: N is how often it is killed, 50 if not given';
const asked = parse(process.argv.slice(2));
const kills = Number(asked);
if (!Number.isSafeInteger(kills) || kills < 1) {
  console.error(`✗ --kills is ${asked}: give a whole number from 1 on`);
  process.exit(2);
}
const { acknowledged, sentAgain, complaints } = await surviveKills({
  kills,
  terminals: 8,
  killed: (kill, sales) => console.error(`  kill ${kill} of ${kills}: ${sales} sales so far`),
});
for (const complaint of complaints) console.error(`✗ ${complaint}`);
console.log(
  `${kills} kills, ${acknowledged} sales acknowledged, ${sentAgain} of them on the second try: ` +
    (complaints.length === 0 ? 'each is there once, and the stock equals its log' : 'see above'),
);
process.exitCode = complaints.length === 0 ? 0 : 1;

function parse(args: string[]): string {
  try {
    const options = {
      kills: { type: 'string', default: '50' },
      help: { type: 'boolean' },
    } as const;
    const { values } = parseArgs({ args, options });
    if (!values.help) return values.kills;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}\n  ${usage}`);
    process.exit(2);
  }
}
