import { approvalsAreUsedOnce } from './approvals-are-used-once.ts';
import { auditIsWhole } from './audit-is-whole.ts';
import { changesByHandAreOnce } from './changes-by-hand-are-once.ts';
import type { Check } from './check.ts';
import { dayReportsAreTrue } from './day-reports-are-true.ts';
import { editsAreKept } from './edits-are-kept.ts';
import { importsAreOnce } from './imports-are-once.ts';
import { largeOnesHaveEnded } from './large-ones-have-ended.ts';
import { offlineSalesAreKept } from './offline-sales-are-kept.ts';
import { pricesAreRight } from './prices-are-right.ts';
import { purchasingAddsUp } from './purchasing-adds-up.ts';
import { receiptsAreGapless } from './receipts-are-gapless.ts';
import { refundsNeverExceed } from './refunds-never-exceed.ts';
import { salesAreInSessions } from './sales-are-in-sessions.ts';
import { salesAreWhole } from './sales-are-whole.ts';
import { sessionsBalance } from './sessions-balance.ts';
import { stockEqualsLog } from './stock-equals-log.ts';
import { sweepKeepsAway } from './sweep-keeps-away.ts';

/** All that has to hold after every run, whatever happened in it. */
export const allChecks: Check = (books, journal, shop) => [
  ...journal.complaints,
  ...[
    stockEqualsLog,
    salesAreWhole,
    pricesAreRight,
    receiptsAreGapless,
    offlineSalesAreKept,
    largeOnesHaveEnded,
    approvalsAreUsedOnce,
    refundsNeverExceed,
    sessionsBalance,
    salesAreInSessions,
    purchasingAddsUp,
    sweepKeepsAway,
    changesByHandAreOnce,
    importsAreOnce,
    editsAreKept,
    dayReportsAreTrue,
    auditIsWhole,
  ].flatMap((check) => check(books, journal, shop)),
];
