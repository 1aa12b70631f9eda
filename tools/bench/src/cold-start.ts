import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { median } from './statistics.ts';

const root = resolve(import.meta.dirname, '../../..');
const rounds = 15;

export interface ColdStart {
  readonly service: string;
  readonly bundleBytes: number;
  readonly importMs: number;
  /** Of a bundle that makes a document client and nothing else. */
  readonly baselineMs: number;
  /** The median of the rounds' ratios. */
  readonly ratio: number;
}

/** Variables that any of the services reads; none of them is used before a request comes. */
const environment = Object.fromEntries(
  [
    'PRODUCTS_TABLE',
    'TRANSACTIONS_TABLE',
    'REFUNDS_TABLE',
    'PARKED_CARTS_TABLE',
    'REGISTERS_TABLE',
    'CASH_SESSIONS_TABLE',
    'INVENTORY_LOGS_TABLE',
    'BARCODES_TABLE',
    'PRODUCT_TERMS_TABLE',
    'SETTINGS_TABLE',
    'DISCOUNT_APPROVALS_TABLE',
    'LINE_PARTS_TABLE',
    'COUNTS_TABLE',
    'RESTOCK_REQUESTS_TABLE',
    'INVOICES_TABLE',
    'DAY_REPORTS_TABLE',
    'IMAGES_BUCKET_URL',
    'IMAGES_URL',
    'AWS_REGION',
    'AUDIT_LOG_TABLE',
    'STAFF_ACCESS_TABLE',
    'USER_POOL_ID',
    'USER_POOL_CLIENT_ID',
    'POWERTOOLS_SERVICE_NAME',
  ].map((name) => [name, 'us-east-1_bench']),
);

/** Time to import each bundled function in a fresh process, in turns with the baseline's. */
export async function measureColdStarts(report: (line: string) => void): Promise<ColdStart[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    const baseline = await bundleBaseline(folder);
    return ['inventory', 'auth'].map((service) => {
      report(`cold start of ${service}`);
      const bundle = join(root, `apps/${service}-service/dist/bundle/main.mjs`);
      const pairs: { own: number; base: number }[] = [];
      for (let round = 0; round <= rounds; round++) {
        const pair = { own: importMs(bundle), base: importMs(baseline) };
        // The first round warms the file cache.
        if (round > 0) pairs.push(pair);
      }
      return {
        service,
        bundleBytes: statSync(bundle).size,
        importMs: median(pairs.map(({ own }) => own)),
        baselineMs: median(pairs.map(({ base }) => base)),
        ratio: median(pairs.map(({ own, base }) => own / base)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleBaseline(folder: string): Promise<string> {
  const outfile = join(folder, 'main.mjs');
  await build({
    stdin: {
      contents: `
        import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
        import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
        export const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
        export const handler = async () => client;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);",
    },
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

function importMs(file: string): number {
  const script = `
    const from = performance.now();
    await import(${JSON.stringify(`file://${file}`)});
    process.stdout.write(String(performance.now() - from));
    process.exit(0);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env.PATH, AWS_REGION: 'us-east-1', ...environment },
    encoding: 'utf8',
  });
  return Number(output);
}
