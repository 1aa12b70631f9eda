import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './statistics.ts';

const root = resolve(import.meta.dirname, '../../..');
const rounds = 7;

export interface Synth {
  readonly app: string;
  readonly seconds: number;
  /** Of an app with one empty stack. */
  readonly emptySeconds: number;
  /** The median of the rounds' differences. */
  readonly beyondSeconds: number;
}

const emptyApp = `
  import { App, Stack } from 'aws-cdk-lib';
  const app = new App({ outdir: process.env.OUTDIR, analyticsReporting: false });
  new Stack(app, 'Shop');
  app.synth();`;

const storeApp = `
  import constructs from '@agentic-retail/constructs';
  import { App, Stack } from 'aws-cdk-lib';
  import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
  import { Code } from 'aws-cdk-lib/aws-lambda';
  const app = new App({ outdir: process.env.OUTDIR, analyticsReporting: false });
  const stack = new Stack(app, 'Shop');
  new constructs.RetailStore(stack, 'Store', {
    environmentName: 'dev',
    stage: constructs.StoreStage.DISPOSABLE,
    services: [{
      name: 'inventory',
      code: Code.fromInline('exports.handler = async () => undefined;'),
      routes: [{ method: HttpMethod.GET, path: '/inventory/products' }],
      tableAccess: constructs.TableAccess.READ_WRITE,
    }],
  });
  app.synth();`;

/** Time to synthesize a store, and a whole environment, in turns with an empty app. */
export function measureSynth(report: (line: string) => void): Synth[] {
  const folder = mkdtempSync(join(tmpdir(), 'synth-'));
  const seconds = (args: readonly string[]): number => {
    const from = performance.now();
    execFileSync(process.execPath, args, {
      cwd: join(root, 'tools/bench'),
      env: { PATH: process.env.PATH, OUTDIR: folder, CDK_OUTDIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return (performance.now() - from) / 1000;
  };
  const script = (text: string) => ['--input-type=module', '-e', text];
  const apps = {
    'a `RetailStore`': script(storeApp),
    'the environment dev': [join(root, 'apps/pipeline/src/main.ts')],
  };
  try {
    return Object.entries(apps).map(([app, args]) => {
      report(`synthesis of ${app}`);
      const pairs: { own: number; empty: number }[] = [];
      for (let round = 0; round <= rounds; round++) {
        const pair = { own: seconds(args), empty: seconds(script(emptyApp)) };
        // The first round warms the file cache.
        if (round > 0) pairs.push(pair);
      }
      return {
        app,
        seconds: median(pairs.map(({ own }) => own)),
        emptySeconds: median(pairs.map(({ empty }) => empty)),
        beyondSeconds: median(pairs.map(({ own, empty }) => own - empty)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
