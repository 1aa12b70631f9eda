import type { Functions } from '../playing/functions.ts';
import { Accountant } from './accountant.ts';
import { Buyer } from './buyer.ts';
import { Importer } from './importer.ts';
import { OfflineTill } from './offline-till.ts';
import { Schedule, type Task } from './schedule.ts';
import { StockKeeper } from './stock-keeper.ts';
import type { Surroundings } from './surroundings.ts';
import { Till } from './till.ts';
import { Wholesaler } from './wholesaler.ts';

const registers = ['till-1', 'till-2'];

interface Stage {
  readonly isLarge: boolean;
  readonly functions: Functions;
  readonly tasks: Readonly<Record<string, Task>>;
}

/** Lets those work who are in the shop this time. @returns settled when they are done */
export function drawCast(around: Surroundings, { isLarge, functions, tasks }: Stage) {
  const { draw } = around;
  const register = () => draw.pick(registers);
  return [
    // Several people may share a till, and its drawer.
    ...Array.from({ length: 3 }, () => new Till(register(), around).work(5)),
    new StockKeeper('keeper', around).work(5),
    ...(draw.chance(0.7) ? ['buyer-1', 'buyer-2'] : []).map((name) =>
      new Buyer(name, around).work(5),
    ),
    new Schedule(functions, tasks, around).work(2),
    ...(draw.chance(0.4) ? [new Accountant(register(), around).work(3)] : []),
    ...(draw.chance(0.5) ? [new OfflineTill(register(), around).work(2)] : []),
    ...(draw.chance(0.3) ? drawImporters(around) : []),
    ...(isLarge ? [new Wholesaler(register(), around).work(2)] : []),
  ];
}

/** Two people, who have one file or two. */
function drawImporters(around: Surroundings): Promise<void>[] {
  const spring = new Importer('spring', around);
  const other = around.draw.chance(0.5) ? spring : new Importer('autumn', around);
  return [spring.work(2), other.work(2)];
}
