import type { Draw } from '@agentic-retail/faults/draw';

/** When runs begin: on a morning, or just before midnight, so that a day ends among the sales. */
const beginnings = ['2026-03-02T09:00:00.000Z', '2026-03-02T23:59:59.000Z'];
/** Share of the runs with sales of more than one write, which take several times as long. */
const largeShare = 0.1;
/** Share of the shops that sell only in a cash session. */
const strictShare = 0.25;

export interface Opening {
  /** Milliseconds since 1970. */
  readonly opensAt: number;
  /** Whether so much is on the shelf that one write can't sell all of it. */
  readonly isLarge: boolean;
  /** Whether a register needs a cash session. */
  readonly isStrict: boolean;
}

/** What a run begins with; the first that is drawn of a seed. */
export function drawOpening(draw: Draw): Opening {
  return {
    opensAt: Date.parse(draw.pick(beginnings)),
    isLarge: draw.chance(largeShare),
    isStrict: draw.chance(strictShare),
  };
}
