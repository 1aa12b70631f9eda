import type { Progress } from '../progress.ts';
import { progressText } from './progress-text.ts';

/** Where progress is shown. */
export interface Screen {
  readonly write: (text: string) => void;
  /** A terminal, where a line can be drawn over. */
  readonly isTerminal: boolean;
  readonly isColoured: boolean;
  /** Characters in a line of a terminal. */
  readonly columns: () => number;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Leaves the last line as it is; what is written next begins a new one. */
  end(): void;
}

const REDRAW_MS = 100;
const LINE_EVERY_MS = 5000;
/** A narrower terminal has no room for a bar; with one, colours never reach the edge. */
const MIN_COLUMNS = 60;
const BACK_TO_START = '\r\u001b[2K';

/** A bar that is drawn over on a terminal; elsewhere a line every few seconds. */
export function createProgressDisplay(screen: Screen): ProgressDisplay {
  let shown: Progress | undefined;
  let startedMs = 0;
  let drawnMs = 0;
  let lineIsOpen = false;

  function draw(progress: Progress, nowMs: number): void {
    drawnMs = nowMs;
    const elapsedMs = nowMs - startedMs;
    if (!screen.isTerminal) {
      screen.write(`${progressText(progress, elapsedMs, 'none')}\n`);
      return;
    }
    const bar = screen.isColoured ? 'coloured' : 'plain';
    const columns = screen.columns();
    const text = progressText(progress, elapsedMs, columns < MIN_COLUMNS ? 'none' : bar);
    // A line that wraps could not be drawn over.
    screen.write(BACK_TO_START + text.slice(0, columns - 1));
    lineIsOpen = true;
  }

  function end(): void {
    if (lineIsOpen) screen.write('\n');
    lineIsOpen = false;
  }

  return {
    show(progress) {
      const nowMs = screen.now();
      const isNew = shown?.phase !== progress.phase;
      shown = progress;
      if (isNew) {
        end();
        startedMs = nowMs;
        // A line that only says that something begins is of use to nobody who reads a log.
        drawnMs = nowMs;
        if (screen.isTerminal || progress.phase === 'reading') draw(progress, nowMs);
      } else if (
        progress.done === progress.total ||
        nowMs - drawnMs >= (screen.isTerminal ? REDRAW_MS : LINE_EVERY_MS)
      ) {
        draw(progress, nowMs);
      }
    },
    end,
  };
}
