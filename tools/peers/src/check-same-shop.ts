import type { PeerMeasurement } from './measure-peer.ts';

/**
 * Refuses to compare shops that are not the same: whose stores have other numbers of tables.
 *
 * @throws Error that names the two.
 */
export function checkSameShop(measured: readonly PeerMeasurement[]): void {
  const [first, ...others] = measured.map(({ peer, tasks }) => ({
    name: peer.name,
    tables: tasks.get('store')?.facts.tables,
  }));
  const other = others.find(({ tables }) => tables !== first?.tables);
  if (first !== undefined && other !== undefined) {
    throw new Error(
      `Every store must have the same tables; ${first.name} makes ${first.tables}, ${other.name} ${other.tables}. Fix: bring programs/beside-every-program/parts/tables.ts up to date.`,
    );
  }
}
