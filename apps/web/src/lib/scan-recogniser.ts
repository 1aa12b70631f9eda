/** What a key means for the scanner. */
export type KeyMeaning =
  /** A character: of a scan or of a person, which only the end tells. */
  | {
      readonly kind: 'character';
      /** Whether a new sequence begins with it. */
      readonly isFirst: boolean;
      /** Whether it came faster after the one before than people type. */
      readonly isFast: boolean;
    }
  /** It ends a scan. */
  | { readonly kind: 'scan'; readonly code: string }
  /** It is no part of a scan. */
  | { readonly kind: 'other' };

export interface ScanRecogniser {
  /**
   * @param key as `KeyboardEvent.key` names it
   * @param timeMs when it was pressed, from any fixed point in time
   */
  readonly press: (key: string, timeMs: number) => KeyMeaning;
  readonly reset: () => void;
}

/** A scanner's keys follow each other faster than this; people need about 80 ms and more. */
const FAST_MS = 35;
/** A pause that ends every sequence. Shorter ones happen within a scan when the device is busy. */
const PAUSE_MS = 250;
/** The shortest code a scanner sends. */
const MIN_LENGTH = 4;

/**
 * Tells a barcode scanner from a person: a scanner that acts as a keyboard sends its characters in a
 * burst and ends with Enter. Half of the gaps and more have to be fast, not each: one hiccup of a
 * busy device must not cut a code in two, which could sell another article.
 */
export function createScanRecogniser(): ScanRecogniser {
  let code = '';
  let gapsMs: number[] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  const reset = () => {
    code = '';
    gapsMs = [];
  };
  const isScan = () => code.length >= MIN_LENGTH && medianOf(gapsMs) < FAST_MS;

  return {
    reset,
    press: (key, timeMs) => {
      // A scanner presses Shift for its capital letters.
      if (key === 'Shift') return { kind: 'other' };
      const gapMs = timeMs - lastMs;
      lastMs = timeMs;
      if (gapMs >= PAUSE_MS) reset();
      if (key === 'Enter' && isScan()) {
        const scanned = code;
        reset();
        return { kind: 'scan', code: scanned };
      }
      if ([...key].length !== 1) {
        reset();
        return { kind: 'other' };
      }
      const isFirst = code === '';
      if (!isFirst) gapsMs.push(gapMs);
      code += key;
      return { kind: 'character', isFirst, isFast: !isFirst && gapMs < FAST_MS };
    },
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}
