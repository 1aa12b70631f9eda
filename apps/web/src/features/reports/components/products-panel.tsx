import type { EarningRow } from '@agentic-retail/domain/reporting/report-sales';
import { PackageSearch } from 'lucide-react';
import { useCallback } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useReport } from '../api/use-report.ts';
import { numberColumn, textColumn, useAmountColumn } from '../columns.ts';
import type { Range } from '../report-range.ts';
import { Headline } from './headline.tsx';
import { RankedBars } from './ranked-bars.tsx';
import { ReportAnswer } from './report-answer.tsx';
import { ReportSection } from './report-section.tsx';

/** What was sold of each product on some days: what brought most, and what sold fastest. */
export function ProductsPanel({ range }: { readonly range: Range }) {
  const api = useBackOffice();
  const money = useMoney();
  const amount = useAmountColumn();
  const state = useReport(
    useCallback(
      () => api.reportProducts({ query: { from: range.from, to: range.to } }),
      [api, range],
    ),
  );
  const name = textColumn<EarningRow>('Product', (row) => row.name);
  const sku = textColumn<EarningRow>('SKU', ({ key }) => key, { isExtra: true });
  const sold = numberColumn<EarningRow>('Units sold', ({ unitsSold }) => unitsSold);
  const keyOf = ({ key }: EarningRow) => key;
  return (
    <ReportAnswer state={state}>
      {({ total, products, others }) => {
        if (products.length === 0) {
          return (
            <EmptyState icon={PackageSearch} title="No product was sold on these days">
              Choose other days above.
            </EmptyState>
          );
        }
        const fast = products
          .filter(({ unitsSold }) => unitsSold > 0)
          .toSorted((a, b) => b.unitsSold - a.unitsSold);
        return (
          <>
            <Headline total={total} />
            <ReportSection<EarningRow>
              title="By product"
              note={
                others &&
                `And ${others.products.toLocaleString()} more products that brought ${money(others.takings)} together.`
              }
              picture={
                <RankedBars
                  bars={products.map((row) => ({ ...row, value: row.takings }))}
                  format={money}
                />
              }
              columns={[
                name,
                sku,
                sold,
                numberColumn('Refunded units', ({ unitsRefunded }) => unitsRefunded, {
                  isExtra: true,
                }),
                amount('Takings', ({ takings }) => takings),
                amount('Cost', ({ cost }) => cost, { isExtra: true }),
                amount('Margin', ({ margin }) => margin),
              ]}
              rows={products}
              keyOf={keyOf}
              fileName={`sales-by-product_${range.from}_${range.to}`}
            />
            <ReportSection<EarningRow>
              title="Fast movers"
              note="By units sold, before refunds."
              picture={
                <RankedBars
                  bars={fast.map((row) => ({ ...row, value: row.unitsSold }))}
                  format={(units) => units.toLocaleString()}
                />
              }
              columns={[name, sku, sold, numberColumn('Sales', ({ sales }) => sales)]}
              rows={fast}
              keyOf={keyOf}
              fileName={`fast-movers_${range.from}_${range.to}`}
            />
          </>
        );
      }}
    </ReportAnswer>
  );
}
