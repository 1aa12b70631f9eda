import { timedId } from './timed-id.ts';

/** The id of a register that nobody has sold at. */
export function newRegister(): string {
  return `till-${timedId().slice(-12)}`;
}
