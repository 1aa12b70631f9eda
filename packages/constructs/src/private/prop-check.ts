import type { Construct } from 'constructs';

/** What is wrong with one prop of one construct. */
interface BadProp {
  /** Construct and prop, such as `RetailTables.environmentName`. */
  readonly prop: string;
  /** What the prop must be: follows the word "must". */
  readonly rule: string;
  /** What was given. */
  readonly given: unknown;
  /** What to do about it, as a sentence. */
  readonly fix: string;
}

/**
 * Refuses a prop unless `holds`. The error names the construct's place in the tree, the prop, the
 * rule, what was given, and how to mend it.
 */
export function checkProp(scope: Construct, holds: boolean, bad: BadProp): void {
  if (!holds) {
    const given = bad.given === undefined ? 'nothing' : JSON.stringify(bad.given);
    throw new Error(
      `${scope.node.path}: ${bad.prop} must ${bad.rule}; it is ${given}. Fix: ${bad.fix}`,
    );
  }
}
