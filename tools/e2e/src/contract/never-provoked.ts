import type { ProblemCode } from '@agentic-retail/contracts/problem';

/**
 * What is documented, and what no caller of the laptop's shop can bring about. Whatever else is
 * documented and not provoked fails the test, and so does what is named here and provoked.
 */
export const neverProvoked: readonly {
  readonly code: ProblemCode;
  /** @default - all operations that document it */
  readonly operations?: readonly string[];
  readonly why: string;
}[] = [
  { code: 'internal-error', why: 'it is a fault of ours; faults are sought, not provoked' },
  { code: 'busy', why: 'the engine is never that slow here; faulty-engine tests provoke it' },
  {
    code: 'too-many-attempts',
    operations: [
      'register',
      'confirm',
      'refresh',
      'switchUser',
      'inviteStaff',
      'beginSecondFactor',
      'confirmSecondFactor',
      'removeSecondFactor',
    ],
    why: 'only the pool counts these, and that of the laptop slows nobody down; tests of auth-service provoke it',
  },
  {
    code: 'mail-refused',
    why: 'the pool of the laptop mails to any address; tests of auth-service provoke it',
  },
  {
    code: 'last-owner',
    operations: ['setStaffAccess'],
    why: 'it takes two owners who disable each other at one moment; tests of auth-service do',
  },
  {
    code: 'sale-not-refundable',
    operations: ['refundSale'],
    why: 'only a crash leaves a large sale pending; the simulator provokes it',
  },
  {
    code: 'product-not-found',
    operations: ['refundSale'],
    why: 'no product is ever deleted: that one which was sold is gone needs a hand in the table',
  },
  {
    code: 'product-not-found',
    operations: ['receiveGoods'],
    why: 'no product is ever deleted: that one which was ordered is gone needs a hand in the table',
  },
];
