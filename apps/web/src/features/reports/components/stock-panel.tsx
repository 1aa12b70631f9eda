import { findSlowMovers, type SlowMover } from '@agentic-retail/domain/reporting/find-slow-movers';
import { type CategoryValue, valueStock } from '@agentic-retail/domain/reporting/value-stock';
import { daysBetween } from '@agentic-retail/domain/time/days-between';
import { PackageOpen } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useReport } from '../api/use-report.ts';
import { numberColumn, textColumn, useAmountColumn } from '../columns.ts';
import type { Range } from '../report-range.ts';
import { RankedBars } from './ranked-bars.tsx';
import { ReportAnswer } from './report-answer.tsx';
import { ReportSection } from './report-section.tsx';

const MOST_SLOW_MOVERS = 500;

/** What lies on the shelves is worth, and what of it does not move. */
export function StockPanel({ range }: { readonly range: Range }) {
  const api = useBackOffice();
  const money = useMoney();
  const amount = useAmountColumn();
  const { catalogue } = useServices();
  const { shelf, isComplete, failure } = useStore(catalogue.state);
  const products = useMemo(() => [...shelf.bySku.values()], [shelf]);
  const { total, categories } = useMemo(() => valueStock(products), [products]);
  const state = useReport(
    useCallback(
      () => api.reportProducts({ query: { from: range.from, to: range.to } }),
      [api, range],
    ),
  );
  if (failure !== undefined) {
    return (
      <Notice tone="danger" action={<Button onClick={catalogue.load}>Try again</Button>}>
        The stock could not be loaded. {describeFailure(failure)}
      </Notice>
    );
  }
  if (!isComplete) return <Loading label="Loading products…" />;
  if (total.products === 0) {
    return (
      <EmptyState icon={PackageOpen} title="There is nothing on the shelves">
        What is received or counted shows here.
      </EmptyState>
    );
  }
  const days = daysBetween(range.from, range.to) + 1;
  return (
    <>
      <ReportSection<CategoryValue>
        title="Stock value"
        note={`${money(total.atCost)} at cost, ${total.units.toLocaleString()} units of ${total.products.toLocaleString()} products, as of now and as this device knows the stock.`}
        picture={
          <RankedBars
            bars={categories.map(({ category, atCost }) => {
              return { key: category, name: category, value: atCost };
            })}
            format={money}
          />
        }
        columns={[
          textColumn('Category', ({ category }) => category),
          numberColumn('Products', (row) => row.products, { isExtra: true }),
          numberColumn('Units', ({ units }) => units),
          amount('At cost', ({ atCost }) => atCost),
          amount('At price', ({ atPrice }) => atPrice, { isExtra: true }),
        ]}
        rows={categories}
        keyOf={({ category }) => category}
        fileName="stock-value"
      />
      <ReportAnswer state={state}>
        {(report) => (
          <ReportSection<SlowMover>
            title="Slow movers"
            note={`Products in stock that last longest at the pace of these ${days.toLocaleString()} days; those nobody bought come first.${
              report.others === undefined
                ? ''
                : ` The ${report.others.products.toLocaleString()} products that brought least count as not sold.`
            }`}
            columns={[
              textColumn('Product', ({ name }) => name),
              textColumn('SKU', ({ sku }) => sku, { isExtra: true }),
              numberColumn('In stock', ({ stock }) => stock),
              numberColumn('Sold', ({ sold }) => sold, { isExtra: true }),
              numberColumn('Days of stock', ({ daysOfStock }) => daysOfStock),
              amount('At cost', ({ atCost }) => atCost),
            ]}
            rows={findSlowMovers(
              products,
              new Map(report.products.map((row) => [row.key, row.unitsSold - row.unitsRefunded])),
              days,
              MOST_SLOW_MOVERS,
            )}
            keyOf={({ sku }) => sku}
            fileName={`slow-movers_${range.from}_${range.to}`}
          />
        )}
      </ReportAnswer>
    </>
  );
}
