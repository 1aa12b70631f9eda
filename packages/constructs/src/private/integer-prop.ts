import type { Construct } from 'constructs';
import { checkProp } from './prop-check';

/** An integer prop and the bounds it has, both included. */
interface IntegerProp {
  readonly prop: string;
  readonly given: number;
  readonly least: number;
  readonly most: number;
  readonly fix: string;
}

/** Refuses a number that is not an integer within its bounds. */
export function checkInteger(
  scope: Construct,
  { prop, given, least, most, fix }: IntegerProp,
): void {
  checkProp(scope, Number.isInteger(given) && given >= least && given <= most, {
    prop,
    rule: `be an integer from ${least} to ${most}`,
    given,
    fix,
  });
}
