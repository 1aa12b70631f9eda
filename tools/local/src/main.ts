import { dataDir } from './data-dir.ts';
import { mailInWords } from './screen/mail-in-words.ts';
import { Steps } from './screen/steps.ts';
import { welcome } from './screen/welcome.ts';
import { type RunningShop, startShop } from './start-shop.ts';

const defaultPort = 4321;

// `npm start`: boots the shop, says where it is, and closes it on Ctrl-C.
const isTerminal = process.stdout.isTTY === true;
const steps = new Steps({
  isTerminal,
  hasColour: isTerminal && process.env.NO_COLOR === undefined,
  write: (text) => process.stdout.write(text),
  now: () => performance.now(),
});

let shop: RunningShop | undefined;
let isClosing = false;

async function close(code: number): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await shop?.stop().catch(fail);
  console.log('The shop is closed.');
  process.exit(code);
}
// Until it is open there is nothing to close: what was started ends with this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => (shop ? void close(0) : process.exit(130)));
}

// Whoever started this was killed: a shop that nobody can close would keep port and data.
process.once('disconnect', () => (shop ? void close(0) : process.exit(130)));

try {
  const port = portFrom(process.env.PORT);
  shop = await startShop({
    dataDir: dataDir(),
    port,
    report: steps.report,
    onMail: (mail) => console.log(mailInWords(mail)),
  });
  steps.done();
  console.log(`\n${welcome(shop.url, shop.staff)}\n`);
  const reason = await shop.died;
  console.error(`✗ the database engine ended: ${reason}`);
  await close(1);
} catch (error) {
  fail(error);
}

/** Ends at once: the channel to whoever started this would keep the process alive. */
function fail(error: unknown): never {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function portFrom(given: string | undefined): number {
  if (given === undefined || given === '') return defaultPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is ${given}; it must be a whole number from 1 to 65535`);
}
