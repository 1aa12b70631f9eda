import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@agentic-retail/domain/result';

/** What the command line asks for. */
export interface Command {
  readonly file: string;
  readonly url: string;
  readonly email: string;
  readonly password: string;
  readonly terminals: number;
  readonly limit?: number;
  readonly verify: boolean;
  /** Where to write the report as JSON. */
  readonly report?: string;
}

const MAX_TERMINALS = 256;

export const usage = `Sells the invoices of the UCI "Online Retail" data through a running shop.

  npm run replay -- FILE [options]

  FILE               CSV with the columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate
                     and UnitPrice; plain or packed with gzip
  --url URL          the shop (http://127.0.0.1:4321)
  --terminals N      terminals that sell at the same time (8)
  --limit N          only the first N invoices of the file, credit notes and the like counted
  --email, --password
                     a manager or owner of the shop; also REPLAY_EMAIL and REPLAY_PASSWORD
                     (the manager of the demo shop)
  --report FILE      write the report as JSON
  --no-verify        do not read back what the shop has stored, had before, and reports
  --help             show this

Products are made with the stock that the whole FILE takes, one for each stock code and price, in
the category "Replayed retail". Dates have no time zone in the data and are taken for UTC. Running
the command again goes on where it stopped and sells nothing twice.

It ends with 0 when every row and every cent is accounted for, 1 when not or when it cannot go on,
2 when it is not called as above, 130 when it was stopped.
`;

const demoManager = { email: 'manager@demo.example', password: 'Kettle-and-Tea-2' };

/** Reads the command line; `help` when that is all that is wanted, or what is wrong with it. */
export function parseCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Command | 'help', string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return ok('help');
  const [file, ...more] = positionals;
  if (file === undefined) return fail('Name the file to replay.');
  if (more.length > 0) return fail(`One file at a time; there is also ${more.join(' ')}.`);
  if (!isHttpUrl(values.url)) return fail(`--url takes an http address, not ${values.url}.`);

  const terminals = wholeNumber(values.terminals, MAX_TERMINALS);
  if (terminals === undefined) return fail(`--terminals takes 1 to ${MAX_TERMINALS}.`);
  const limit = values.limit === undefined ? {} : { limit: wholeNumber(values.limit) };
  if ('limit' in limit && limit.limit === undefined) {
    return fail('--limit takes a whole number from 1.');
  }
  return ok({
    file,
    url: values.url,
    email: values.email ?? env.REPLAY_EMAIL ?? demoManager.email,
    password: values.password ?? env.REPLAY_PASSWORD ?? demoManager.password,
    terminals,
    ...(limit.limit === undefined ? {} : { limit: limit.limit }),
    verify: values.verify,
    ...(values.report === undefined ? {} : { report: values.report }),
  });
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:4321' },
      terminals: { type: 'string', default: '8' },
      limit: { type: 'string' },
      email: { type: 'string' },
      password: { type: 'string' },
      report: { type: 'string' },
      verify: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
}

function wholeNumber(text: string, max: number = Number.MAX_SAFE_INTEGER): number | undefined {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : undefined;
}

function isHttpUrl(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
