import type { RateTotal } from '@agentic-retail/domain/pricing/charge-tax';
import type { EarningRow, SalesReport } from '@agentic-retail/domain/reporting/report-sales';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { numberColumn, textColumn, useAmountColumn } from '../columns.ts';
import { fillHours } from '../fill-hours.ts';
import type { Range } from '../report-range.ts';
import { useDayName } from '../use-day-name.ts';
import { ColumnsChart } from './columns-chart.tsx';
import { RankedBars } from './ranked-bars.tsx';
import { ReportSection } from './report-section.tsx';

interface SalesSectionsProps {
  readonly report: SalesReport;
  readonly range: Range;
}

/** Each way that a report of sales is divided. */
export function SalesSections({ report, range }: SalesSectionsProps) {
  const money = useMoney();
  const amount = useAmountColumn();
  const dayName = useDayName();
  const figures = [
    numberColumn<EarningRow>('Sales', ({ sales }) => sales),
    amount<EarningRow>('Sold', ({ sold }) => sold, { isExtra: true }),
    amount<EarningRow>('Refunded', ({ refunded }) => refunded, { isExtra: true }),
    amount<EarningRow>('Takings', ({ takings }) => takings),
    amount<EarningRow>('Tax', ({ tax }) => tax, { isExtra: true }),
    amount<EarningRow>('Discount', ({ discount }) => discount, { isExtra: true }),
    amount<EarningRow>('Margin', ({ margin }) => margin),
  ];
  const keyOf = ({ key }: EarningRow) => key;
  const fileName = (kind: string) => `sales-by-${kind}_${range.from}_${range.to}`;
  const chart = (
    title: string,
    rows: readonly EarningRow[],
    labelOf: (row: EarningRow) => string,
  ) => (
    <ColumnsChart
      title={title}
      legend={['Sold', 'Refunded']}
      format={money}
      columns={rows.map((row) => {
        return { key: row.key, label: labelOf(row), up: row.sold, down: row.refunded };
      })}
    />
  );
  const hourOf = ({ key }: EarningRow) => `${key}:00`;
  /** Sales of before their category was kept have none. */
  const nameOf = ({ name }: EarningRow) => name || 'Not kept';
  const ranked = (rows: readonly EarningRow[]) => ({
    rows: rows.toSorted((a, b) => b.takings - a.takings),
    picture: (
      <RankedBars
        bars={rows
          .map((row) => ({ key: row.key, name: nameOf(row), value: row.takings }))
          .toSorted((a, b) => b.value - a.value)}
        format={money}
      />
    ),
  });
  return (
    <>
      {report.days.length > 1 && (
        <ReportSection<EarningRow>
          title="By day"
          picture={chart('Sold and refunded by day', report.days, ({ key }) =>
            dayName(key, 'short'),
          )}
          columns={[
            textColumn<EarningRow>('Day', ({ key }) => dayName(key, 'weekday'), { raw: keyOf }),
            ...figures,
          ]}
          rows={report.days}
          keyOf={keyOf}
          fileName={fileName('day')}
        />
      )}
      <ReportSection<EarningRow>
        title="By hour"
        note="All days together, on the shop’s clock. A refund counts in the hour it was given."
        picture={chart('Sold and refunded by hour', fillHours(report.hours), hourOf)}
        columns={[textColumn<EarningRow>('Hour', hourOf), ...figures]}
        rows={report.hours}
        keyOf={keyOf}
        fileName={fileName('hour')}
      />
      <ReportSection<EarningRow>
        title="By category"
        {...ranked(report.categories)}
        columns={[textColumn<EarningRow>('Category', nameOf), ...figures]}
        keyOf={keyOf}
        fileName={fileName('category')}
      />
      <ReportSection<EarningRow>
        title="By cashier"
        note="A refund counts for whoever gave it."
        {...ranked(report.cashiers)}
        columns={[textColumn<EarningRow>('Cashier', nameOf), ...figures]}
        keyOf={keyOf}
        fileName={fileName('cashier')}
      />
      <ReportSection<RateTotal>
        title="Tax by rate"
        note="Net of refunds."
        columns={[
          textColumn('Rate', ({ rate }) => `${rate / 100} %`),
          amount('Without tax', ({ net }) => net),
          amount('Tax', ({ tax }) => tax),
          amount('With tax', ({ net, tax }) => net + tax),
        ]}
        rows={report.taxes}
        keyOf={({ rate }) => String(rate)}
        fileName={`tax_${range.from}_${range.to}`}
      />
    </>
  );
}
