import type { ProblemCode } from '@agentic-retail/contracts/problem';

/**
 * What is documented, and what no caller of the laptop's shop can bring about. Whatever else is
 * documented and not provoked fails the test, and so does what is named here and provoked.
 */
export const neverProvoked: readonly {
  readonly code: ProblemCode;
  /** All operations that document it, where none is named. */
  readonly operation?: string;
  readonly why: string;
}[] = [
  { code: 'internal-error', why: 'it is a fault of ours; faults are sought, not provoked' },
  { code: 'busy', why: 'the engine is never that slow here; faulty-engine tests provoke it' },
  {
    code: 'too-many-attempts',
    why: 'the pool of the laptop slows nobody down; tests of auth-service provoke it',
  },
  {
    code: 'mail-refused',
    why: 'the pool of the laptop mails to any address; tests of auth-service provoke it',
  },
  {
    code: 'last-owner',
    operation: 'setStaffAccess',
    why: 'it takes two owners who disable each other at one moment; tests of auth-service do',
  },
  {
    code: 'sale-not-refundable',
    operation: 'refundSale',
    why: 'only a crash leaves a large sale pending; the simulator provokes it',
  },
  {
    code: 'product-not-found',
    operation: 'refundSale',
    why: 'no product is ever deleted: that one which was sold is gone needs a hand in the table',
  },
  {
    code: 'product-not-found',
    operation: 'receiveGoods',
    why: 'no product is ever deleted: that one which was ordered is gone needs a hand in the table',
  },
];
