/** What a replay is at. */
export type Phase = 'reading' | 'before' | 'products' | 'sales' | 'returns' | 'verifying';

/** How far a phase has come. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;

/** Tells of a phase's beginning at once; each call of what it gives tells of one thing done. */
export function countPhase(phase: Phase, total: number, onProgress: OnProgress): () => void {
  let done = 0;
  onProgress({ phase, done, total });
  return () => {
    done += 1;
    onProgress({ phase, done, total });
  };
}
