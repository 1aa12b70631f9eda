import { describe, expect, it } from '@jest/globals';
import type { Progress } from '../progress.ts';
import { createProgressDisplay } from './progress-display.ts';

/** Shows 1,000 sales of 10 ms each and gives what was written. */
function writtenBy(screen: { isTerminal: boolean; isColoured: boolean; columns?: number }): string {
  let nowMs = 0;
  let written = '';
  const display = createProgressDisplay({
    ...screen,
    write: (text) => {
      written += text;
    },
    columns: () => screen.columns ?? 200,
    now: () => nowMs,
  });
  const total = 1000;
  display.show({ phase: 'reading', done: 0, total: 0 });
  for (let done = 0; done <= total; done++) {
    const progress: Progress = { phase: 'sales', done, total };
    display.show(progress);
    nowMs += 10;
  }
  display.end();
  return written;
}

describe('createProgressDisplay', () => {
  it('writes plain lines now and then where there is no terminal', () => {
    expect(writtenBy({ isTerminal: false, isColoured: false })).toBe(
      [
        'Reading the file …\n',
        'Selling invoices 500/1,000 · 50.0 % · 100.0 sales/s · 5 s left\n',
        'Selling invoices 1,000/1,000 · 100.0 % · 100.0 sales/s · took 10 s\n',
      ].join(''),
    );
  });

  it('draws one line per phase over and over on a terminal, ten times a second', () => {
    const written = writtenBy({ isTerminal: true, isColoured: true });
    expect(written.split('\n')).toHaveLength(3);
    expect(written.split('\r').length - 1).toBe(102);
    expect(written).toContain('\u001b[32m');
  });

  it('has no colours when they are not wanted, and never wraps', () => {
    const written = writtenBy({ isTerminal: true, isColoured: false, columns: 40 });
    expect(written).not.toContain('\u001b[3');
    const lines = written.split(/[\r\n]/).map((line) => line.replace('\u001b[2K', ''));
    expect(Math.max(...lines.map((line) => line.length))).toBe(39);
  });
});
