import type { MinorUnits } from '../money/money.ts';
import type { CashMovement } from './cash-movement.ts';
import type { Takings } from './takings.ts';

/** A session and what its sales and refunds came to so far. */
export interface SessionBooks {
  readonly float: MinorUnits;
  readonly movements: readonly CashMovement[];
  readonly sales: Takings;
  readonly refunds: Takings;
}

/** What happened at a drawer: the X report while it is open, the Z report once it is closed. */
export interface SessionReport {
  readonly float: MinorUnits;
  readonly sales: Takings;
  readonly refunds: Takings;
  readonly payIns: MinorUnits;
  readonly payOuts: MinorUnits;
  /** What should be in the drawer; less than nothing when more was paid out than there was. */
  readonly expectedCash: number;
}

export function reportSession({ float, movements, sales, refunds }: SessionBooks): SessionReport {
  const sumOf = (wanted: CashMovement['kind']) =>
    movements.reduce((sum, { kind, amount }) => (kind === wanted ? sum + amount : sum), 0);
  const payIns = sumOf('pay-in');
  const payOuts = sumOf('pay-out');
  const expectedCash = float + sales.cash - refunds.cash + payIns - payOuts;
  return { float, sales, refunds, payIns, payOuts, expectedCash };
}
