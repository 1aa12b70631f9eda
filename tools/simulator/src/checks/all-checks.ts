import { changesByHandAreOnce } from './changes-by-hand-are-once.ts';
import type { Check } from './check.ts';
import { purchasingAddsUp } from './purchasing-adds-up.ts';
import { receiptsHaveNoGaps } from './receipts-have-no-gaps.ts';
import { refundsNeverExceed } from './refunds-never-exceed.ts';
import { salesAreWhole } from './sales-are-whole.ts';
import { sessionsBalance } from './sessions-balance.ts';
import { stockEqualsLog } from './stock-equals-log.ts';

/** All that has to hold after every run, whatever happened in it. */
export const allChecks: Check = (books, journal) => [
  ...journal.complaints,
  ...[
    stockEqualsLog,
    salesAreWhole,
    receiptsHaveNoGaps,
    refundsNeverExceed,
    sessionsBalance,
    purchasingAddsUp,
    changesByHandAreOnce,
  ].flatMap((check) => check(books, journal)),
];
