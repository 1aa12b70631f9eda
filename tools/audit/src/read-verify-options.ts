import { parseArgs } from 'node:util';
import type { ChainHead } from './verify-chain.ts';

export const usage = `npm run audit:verify -- [--local | --env NAME | --url ADDRESS] [--head NUMBER:HASH]

Reads the whole audit and its chain, and names the first entry that is not as it was written.

  --local        the shop of this machine, open or closed (the default): the one whose data is in .shop,
                 or in the folder that the variable SHOP_DATA names, as for npm start
  --env NAME     the deployed environment NAME, with the AWS credentials at hand
  --region NAME  where that is deployed (us-east-1)
  --url ADDRESS  an engine that answers at ADDRESS; --env says whose tables (dev)
  --head N:HASH  what an earlier run printed, or a log line "audit sealed" has: it must still be there
  --help         show this

It ends with 0 when nothing was changed, 1 when something was, 2 when it could not look.
`;

export type Place =
  | { readonly kind: 'local' }
  | { readonly kind: 'cloud'; readonly environment: string; readonly region: string }
  | { readonly kind: 'endpoint'; readonly environment: string; readonly url: string };

export interface VerifyOptions {
  readonly place: Place;
  readonly head: ChainHead | undefined;
}

/** @throws Error for what is no option, with the way out */
export function readVerifyOptions(args: readonly string[]): VerifyOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      local: { type: 'boolean' },
      env: { type: 'string' },
      region: { type: 'string', default: 'us-east-1' },
      url: { type: 'string' },
      head: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  if (values.local && (values.env !== undefined || values.url !== undefined)) {
    throw new Error('--local is this machine: leave out --env and --url');
  }
  return { place: placeOf(values), head: headOf(values.head) };
}

function placeOf(given: {
  readonly env?: string | undefined;
  readonly region: string;
  readonly url?: string | undefined;
}): Place {
  const { env, region, url } = given;
  if (url !== undefined) return { kind: 'endpoint', environment: env ?? 'dev', url };
  return env === undefined ? { kind: 'local' } : { kind: 'cloud', environment: env, region };
}

function headOf(given: string | undefined): ChainHead | undefined {
  if (given === undefined) return undefined;
  const [, number, hash = ''] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(given) ?? [];
  if (number === undefined) {
    throw new Error(`--head is ${given}; give it as it was printed, such as 12:5f2c…`);
  }
  return { number: Number(number), hash };
}
