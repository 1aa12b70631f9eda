import { countOfShortages } from '@agentic-retail/domain/offline/count-of-shortages';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { auditWrite } from '@agentic-retail/service-kit/audit/audit-write';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import { currentTiming } from '@agentic-retail/service-kit/timing';
import { raiseCount } from './count-item.ts';
import { lateSaleKey } from './late-sale-item.ts';
import type { Tables } from './tables.ts';

/**
 * What belongs into the write of a sale that was made without the service, and of no other: its entry
 * in the audit, the count of what it was short of, or what was counted before it arrived, and the mark that finds it for the session it was
 * rung up in. None of it can be in the way.
 *
 * @param sale as it is written
 */
export function offlineWrites(tables: Tables, sale: Transaction): TransactItem[] {
  const { id, receiptNumber, total, recordedAt, timestamp, sentBy, conflicts = [] } = sale;
  if (sentBy === undefined) return [];
  const { userId, cashierName } = sale;
  const after = {
    receiptNumber,
    total,
    timestamp,
    cashier: { userId, name: cashierName },
    sentBy,
    conflicts: conflicts.map(({ kind }) => kind),
  };
  const count = countOfShortages(sale);
  // Not when the sale came: a large one may take its stock long after, by a sweep.
  const openedAt = new Date(currentTiming().wallClock()).toISOString();
  const late = conflicts.find(({ kind }) => kind === 'session-closed');
  return [
    auditWrite(
      tables.auditLog,
      { kind: 'offline-sale-recorded', subject: id, after },
      { isSealedLater: true },
    ),
    ...(count ? [raiseCount(tables, { ...count, openedAt })] : []),
    ...(late?.kind === 'session-closed'
      ? [
          {
            Put: {
              TableName: tables.lineParts,
              Item: {
                ...lateSaleKey(late.sessionId, id),
                receipt_number: receiptNumber,
                total,
                recorded_at: recordedAt,
              },
            },
          },
        ]
      : []),
  ];
}
