import type { Draw } from './draw.ts';

/** What can go wrong between a client and its engine. */
export type Fault =
  /** The write met another one: nothing of it was done. */
  | 'conflict'
  /** The engine had no time: nothing was done. */
  | 'throttle'
  /** The connection broke before the engine heard anything. */
  | 'lost-request'
  /** The engine did it, and the connection broke before the answer. */
  | 'lost-answer'
  /** A batch was done in part, and the engine says what is left. */
  | 'partial';

const everywhere: readonly Fault[] = ['throttle', 'lost-request', 'lost-answer'];

const ofOperation: Readonly<Record<string, readonly Fault[]>> = {
  TransactWriteItems: [...everywhere, 'conflict', 'conflict', 'conflict'],
  UpdateItem: [...everywhere, 'conflict'],
  PutItem: [...everywhere, 'conflict'],
  DeleteItem: [...everywhere, 'conflict'],
  BatchGetItem: [...everywhere, 'partial'],
  BatchWriteItem: [...everywhere, 'partial'],
};

/** What goes wrong with a call of the operation, one of what can. */
export function drawFault(draw: Draw, operation: string): Fault {
  return draw.pick(ofOperation[operation] ?? everywhere);
}
