import { describe, expect, it } from '@jest/globals';
import { Steps } from './steps.ts';

function show(screen: { isTerminal: boolean; hasColour: boolean }): string {
  let written = '';
  let time = 0;
  const steps = new Steps({
    ...screen,
    write: (text) => {
      written += text;
    },
    now: () => {
      time += 250;
      return time;
    },
  });
  steps.report('Database');
  steps.report('Database', '8 tables');
  steps.report('User pool');
  steps.done();
  steps.done();
  return written;
}

describe('steps', () => {
  it('are a line each, without control characters, where there is no terminal', () => {
    expect(show({ isTerminal: false, hasColour: false })).toBe(
      '  ✓ Database       0.3 s  8 tables\n  ✓ User pool      0.3 s  \n',
    );
  });

  it('redraw their line in a terminal, with the newest progress', () => {
    const written = show({ isTerminal: true, hasColour: false });
    expect(written).toContain('… Database 8 tables');
    expect(written.match(/\n/g)).toHaveLength(2);
  });

  it('are coloured only where colours are wanted', () => {
    expect(show({ isTerminal: false, hasColour: true })).toContain('\u001b[32m✓');
  });
});
