import type { RateTotal } from '@agentic-retail/domain/pricing/charge-tax';
import type { EarningRow } from '@agentic-retail/domain/reporting/report-sales';
import { ReceiptText } from 'lucide-react';
import { useCallback } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useReport } from '../api/use-report.ts';
import { numberColumn, textColumn, useAmountColumn } from '../columns.ts';
import { fillHours } from '../fill-hours.ts';
import type { Range } from '../report-range.ts';
import { useDayName } from '../use-day-name.ts';
import { ColumnsChart } from './columns-chart.tsx';
import { Headline } from './headline.tsx';
import { RankedBars } from './ranked-bars.tsx';
import { ReportAnswer } from './report-answer.tsx';
import { ReportSection } from './report-section.tsx';

/** What the sales of some days come to, by everything but product. */
export function SalesPanel({ range }: { readonly range: Range }) {
  const api = useBackOffice();
  const money = useMoney();
  const amount = useAmountColumn();
  const dayName = useDayName();
  const state = useReport(
    useCallback(() => api.reportSales({ query: { from: range.from, to: range.to } }), [api, range]),
  );
  const figures = [
    numberColumn<EarningRow>('Sales', ({ sales }) => sales),
    amount<EarningRow>('Sold', ({ sold }) => sold, { isExtra: true }),
    amount<EarningRow>('Refunded', ({ refunded }) => refunded, { isExtra: true }),
    amount<EarningRow>('Takings', ({ takings }) => takings),
    amount<EarningRow>('Tax', ({ tax }) => tax, { isExtra: true }),
    amount<EarningRow>('Discount', ({ discount }) => discount, { isExtra: true }),
    amount<EarningRow>('Margin', ({ margin }) => margin),
  ];
  const named = (label: string) => textColumn<EarningRow>(label, ({ name }) => name || 'Not kept');
  const clock = ({ key }: { readonly key: string }) => `${key}:00`;
  const file = (kind: string) => `sales-by-${kind}_${range.from}_${range.to}`;
  const keyOf = ({ key }: EarningRow) => key;
  const bars = (rows: readonly EarningRow[]) =>
    rows
      .map(({ key, name, takings }) => ({ key, name: name || 'Not kept', value: takings }))
      .toSorted((a, b) => b.value - a.value);
  return (
    <ReportAnswer state={state}>
      {({ total, foreign, days, hours, cashiers, categories, taxes }) =>
        total.sales + total.refunds + foreign === 0 ? (
          <EmptyState icon={ReceiptText} title="Nothing was sold on these days">
            Choose other days above.
          </EmptyState>
        ) : (
          <>
            {foreign > 0 && (
              <Notice tone="warning">
                {foreign.toLocaleString()} sales or refunds in another currency are left out.
              </Notice>
            )}
            {total.uncosted !== 0 && (
              <Notice tone="info">
                The margin leaves out {money(total.uncosted)} of sales whose cost was not kept.
              </Notice>
            )}
            <Headline total={total} />
            {days.length > 1 && (
              <ReportSection<EarningRow>
                title="By day"
                picture={
                  <ColumnsChart
                    title="Sold and refunded by day"
                    legend={['Sold', 'Refunded']}
                    format={money}
                    columns={days.map(({ key, sold, refunded }) => {
                      return { key, label: dayName(key, 'short'), up: sold, down: refunded };
                    })}
                  />
                }
                columns={[
                  textColumn<EarningRow>('Day', ({ key }) => dayName(key, 'long'), {
                    raw: ({ key }) => key,
                  }),
                  ...figures,
                ]}
                rows={days}
                keyOf={keyOf}
                fileName={file('day')}
              />
            )}
            <ReportSection<EarningRow>
              title="By hour"
              note="All days together, on the shop’s clock. A refund counts in the hour it was given."
              picture={
                <ColumnsChart
                  title="Sold and refunded by hour"
                  legend={['Sold', 'Refunded']}
                  format={money}
                  columns={fillHours(hours).map(({ key, sold, refunded }) => {
                    return { key, label: clock({ key }), up: sold, down: refunded };
                  })}
                />
              }
              columns={[textColumn<EarningRow>('Hour', clock), ...figures]}
              rows={hours}
              keyOf={keyOf}
              fileName={file('hour')}
            />
            <ReportSection<EarningRow>
              title="By category"
              picture={<RankedBars bars={bars(categories)} format={money} />}
              columns={[named('Category'), ...figures]}
              rows={categories}
              keyOf={keyOf}
              fileName={file('category')}
            />
            <ReportSection<EarningRow>
              title="By cashier"
              note="A refund counts for whoever gave it."
              picture={<RankedBars bars={bars(cashiers)} format={money} />}
              columns={[named('Cashier'), ...figures]}
              rows={cashiers}
              keyOf={keyOf}
              fileName={file('cashier')}
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
              rows={taxes}
              keyOf={({ rate }) => String(rate)}
              fileName={`tax_${range.from}_${range.to}`}
            />
          </>
        )
      }
    </ReportAnswer>
  );
}
