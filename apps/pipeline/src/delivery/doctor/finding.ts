/** What the doctor found about one prerequisite. */
export interface Finding {
  /** What is needed, such as `hosted zone`. */
  readonly about: string;
  /** `unknown`: it could not be found out, which stops nothing. */
  readonly state: 'good' | 'missing' | 'unknown';
  readonly says: string;
  /** How to mend it, or how to find out. */
  readonly mend?: string;
}

export const good = (about: string, says: string): Finding => ({ about, state: 'good', says });
export const missing = (about: string, says: string, mend: string): Finding => ({
  ...{ about, state: 'missing', says, mend },
});
export const unknown = (about: string, says: string, mend: string): Finding => ({
  ...{ about, state: 'unknown', says, mend },
});

const signs = { good: '✓', missing: '✗', unknown: '?' } as const;
const colours = { good: 32, missing: 31, unknown: 33 } as const;

/** A finding as a line, and a second one that says how to mend it. */
export function findingText({ about, state, says, mend }: Finding, hasColour: boolean): string {
  const sign = hasColour ? `\x1b[${colours[state]}m${signs[state]}\x1b[0m` : signs[state];
  return `${sign} ${about}: ${says}${mend === undefined ? '' : `\n    ${mend}`}`;
}
