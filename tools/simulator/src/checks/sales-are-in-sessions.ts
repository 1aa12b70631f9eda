import { type Check, complaintIf } from './check.ts';

/**
 * Where a cash session is required, sales that were asked for and refunds in cash are in one: but for a
 * large sale, which may be completed after its session is closed.
 */
export const salesAreInSessions: Check = ({ sales, refunds }, _, { settings }) => {
  if (!settings.requiresCashSession) return [];
  return [
    ...sales
      .filter(({ sent_by, line_parts }) => !sent_by && !line_parts)
      .flatMap(({ transaction_id: id, session_id: session }) =>
        complaintIf(session === undefined, `sale ${id} is in no session`),
      ),
    ...refunds
      .filter(({ payouts }) => payouts.some(({ method }) => method === 'cash'))
      .flatMap(({ refund_id: id, session_id: session }) =>
        complaintIf(session === undefined, `refund ${id} is in no session`),
      ),
  ];
};
