import { reportDay } from '@agentic-retail/domain/reporting/report-day';
import { fromDayReportItem } from '@agentic-retail/inventory-service/adapters/day-report-item';
import { fromRefundItem } from '@agentic-retail/inventory-service/adapters/refund-item';
import { fromTransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import { canonical } from '../playing/canonical.ts';
import { type Check, complaintIf } from './check.ts';

/** Each day's report is kept, and is what the day's sales and refunds come to, whenever they came. */
export const dayReportsAreTrue: Check = ({ sales, refunds, dayReports }, _, { settings }) => {
  const days = new Set([...sales, ...refunds, ...dayReports].map(({ date }) => date));
  return [...days].sort().flatMap((date) => {
    const item = dayReports.find((each) => each.date === date);
    const kept = item && fromDayReportItem(item).report;
    if (!kept) return [`the report of ${date} was not kept`];
    const expected = reportDay(
      date,
      sales
        .filter((sale) => sale.date === date)
        .map((each) => fromTransactionItem(each).transaction),
      refunds.filter((refund) => refund.date === date).map((each) => fromRefundItem(each).refund),
      settings,
    );
    const words = `the report of ${date} is kept as ${canonical(kept.total)}, not ${canonical(expected.total)}`;
    return complaintIf(canonical(kept) !== canonical(expected), words);
  });
};
