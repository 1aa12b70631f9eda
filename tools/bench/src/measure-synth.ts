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

/** Time to synthesize a store, and a whole environment, in turns with an empty app. */
export function measureSynth(report: (line: string) => void): Synth[] {
  const folder = mkdtempSync(join(tmpdir(), 'synth-'));
  const seconds = (program: string): number => {
    const from = performance.now();
    execFileSync(process.execPath, [join(root, program)], {
      env: { PATH: process.env.PATH, CDK_OUTDIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return (performance.now() - from) / 1000;
  };
  const apps = {
    'a `RetailStore`': 'tools/bench/src/synth/store-app.ts',
    'the environment dev': 'apps/pipeline/src/main.ts',
  };
  try {
    return Object.entries(apps).map(([app, program]) => {
      report(`synthesis of ${app}`);
      const pairs: { own: number; empty: number }[] = [];
      for (let round = 0; round <= rounds; round++) {
        const pair = {
          own: seconds(program),
          empty: seconds('tools/bench/src/synth/empty-app.ts'),
        };
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
