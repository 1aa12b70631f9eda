import type { Inventory } from '../handlers.ts';
import { wholeLog } from './whole-log.ts';

/** The units that the log of a product comes to, which its stock has to be. */
export async function stockInLog(
  inventory: Pick<Inventory, 'stockLog'>,
  sku: string,
): Promise<number> {
  const log = await wholeLog(inventory, sku);
  return log.reduce((sum, { quantityChange }) => sum + quantityChange, 0);
}
