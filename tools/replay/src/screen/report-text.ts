import { plainMoney } from '@agentic-retail/domain/money/plain-money';
import type { MonthTotal } from '../accounts/month-ledger.ts';
import { sumOfMonths } from '../accounts/reconcile.ts';
import { rejectReasons } from '../file/reject-reasons.ts';
import type { ReplayReport } from '../report.ts';
import { durationText } from './duration-text.ts';
import { textTable } from './text-table.ts';

const whole = new Intl.NumberFormat('en-GB');

/** A report for people; the data is in pounds. */
export function reportText(report: ReplayReport): string {
  const months = monthsText(report, report.months, ['invoices', '£ accepted', 'sales', '£ sold']);
  const returns = monthsText(report, report.returns, [
    'returns',
    '£ due back',
    'refunds',
    '£ given',
  ]);
  return [
    rowsText(report),
    months,
    ...(report.returns.length > 0 ? [returns] : []),
    ...(report.reports ? [reportsText(report.reports)] : []),
    salesText(report),
    outcomeText(report),
  ].join('\n\n');
}

function rowsText({ taken, file, sales }: ReplayReport): string {
  const rejected = taken.rejected.map(({ reason, invoices, rows, money }) => [
    `  ${rejectReasons[reason]}`,
    whole.format(invoices),
    whole.format(rows),
    pounds(money),
  ]);
  const table = textTable([
    ['Rows of these invoices', 'invoices', 'rows', '£'],
    [
      '  accepted',
      whole.format(sales.due),
      whole.format(taken.acceptedRows),
      pounds(taken.acceptedMoney),
    ],
    [
      '  returned',
      whole.format(taken.returned.invoices),
      whole.format(taken.returned.rows),
      pounds(taken.returned.money),
    ],
    ...rejected,
    [
      '  all',
      whole.format(taken.invoices),
      whole.format(taken.rows),
      pounds(
        taken.rejected.reduce(
          (sum, { money }) => sum + money,
          taken.acceptedMoney + taken.returned.money,
        ),
      ),
    ],
  ]);
  const scope =
    taken.invoices === file.invoices
      ? `All ${whole.format(file.invoices)} invoices of the file, ${whole.format(file.rows)} rows.`
      : `The first ${whole.format(taken.invoices)} of the file’s ${whole.format(file.invoices)} invoices, ` +
        `${whole.format(taken.rows)} of its ${whole.format(file.rows)} rows.`;
  return `${scope}\n\n${table}`;
}

function monthsText(
  { verified, outcome }: ReplayReport,
  months: ReplayReport['months'],
  titles: readonly string[],
): string {
  const cells = ({ sales, money }: MonthTotal) => [whole.format(sales), pounds(money)];
  const head = ['Month', ...titles];
  const rows = months.map(({ month, accepted, sold, stored, agrees }) => [
    month,
    ...cells(accepted),
    ...cells(sold),
    ...(verified ? cells(stored ?? { sales: 0, money: 0 }) : []),
    agrees ? 'equal' : outcome === 'interrupted' ? 'not all yet' : 'DIFFERS',
  ]);
  const all = [
    'all',
    ...cells(sumOfMonths(months.map(({ accepted }) => accepted))),
    ...cells(sumOfMonths(months.map(({ sold }) => sold))),
    ...(verified ? cells(sumOfMonths(months.flatMap(({ stored }) => stored ?? []))) : []),
    '',
  ];
  return textTable([[...head, ...(verified ? ['stored', '£ stored'] : []), ''], ...rows, all]);
}

/** The shop's own reports, beside what it lists: amounts with tax, in the shop's own months. */
function reportsText({ sales, refunds }: NonNullable<ReplayReport['reports']>): string {
  const rows = sales.map(({ month, sold, agrees }) => {
    const back = refunds.find((account) => account.month === month);
    const given = back?.sold ?? { sales: 0, money: 0 };
    return [
      month,
      whole.format(sold.sales),
      pounds(sold.money),
      whole.format(given.sales),
      pounds(given.money),
      agrees && back?.agrees !== false ? 'as listed' : 'DIFFERS',
    ];
  });
  return textTable([['Report of', 'sales', '£ sold', 'refunds', '£ refunded', ''], ...rows]);
}

function salesText({ sales, products, before }: ReplayReport): string {
  const there =
    before === undefined || before.sales.sales + before.refunds.sales === 0
      ? ''
      : ` There before: ${whole.format(before.sales.sales)} sales and ${whole.format(before.refunds.sales)} refunds.`;
  return (
    `${whole.format(sales.sold)} of ${whole.format(sales.due)} sales in ` +
    `${durationText(sales.elapsedMs)}, ${sales.perSecond.toFixed(1)} a second; ` +
    `${whole.format(products)} products.${there}`
  );
}

function outcomeText({ outcome, differences, verified }: ReplayReport): string {
  switch (outcome) {
    case 'reconciled':
      return verified
        ? 'Everything agrees to the cent: the file, the answers and what the shop has stored.'
        : 'The file and the answers agree to the cent; what is stored was not read back.';
    case 'differs':
      return ['The accounts differ:', ...differences.map((line) => `  ${line}`)].join('\n');
    case 'interrupted':
      return 'Stopped on request. The same command goes on from here and sells nothing twice.';
  }
}

function pounds(cents: number): string {
  const [units = '', decimals = ''] = plainMoney(Math.abs(cents), 'GBP').split('.');
  const grouped = `${units.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
  return cents < 0 ? `-${grouped}` : grouped;
}
