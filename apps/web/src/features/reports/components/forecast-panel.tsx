import type { ProductForecast } from '@agentic-retail/domain/reporting/forecast-products';
import { FORECAST_HISTORY_DAYS } from '@agentic-retail/domain/reporting/forecast-units';
import { LineChart } from 'lucide-react';
import { useCallback } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useStore } from '../../../lib/use-store.ts';
import { useReport } from '../api/use-report.ts';
import { numberColumn, textColumn } from '../columns.ts';
import { useDayName } from '../use-day-name.ts';
import { RankedBars } from './ranked-bars.tsx';
import { ReportAnswer } from './report-answer.tsx';
import { ReportSection } from './report-section.tsx';

const DAYS = 7;

const methodNames: Record<ProductForecast['method'], string> = {
  average: 'Mean of four weeks',
  'last-week': 'As last week',
  weekday: 'Mean of the weekday',
  smoothing: 'Smoothing',
};

/** What will be sold of each product in the next week, and how far off that may be. */
export function ForecastPanel() {
  const api = useBackOffice();
  const dayName = useDayName();
  const { shelf } = useStore(useServices().catalogue.state);
  const state = useReport(
    useCallback(() => api.forecastSales({ query: { days: String(DAYS) } }), [api]),
  );
  return (
    <ReportAnswer state={state}>
      {({ from, to, historyDays, products }) =>
        products.length === 0 ? (
          <EmptyState icon={LineChart} title="Nothing to forecast from yet">
            A forecast is made from full days: come back tomorrow.
          </EmptyState>
        ) : (
          <>
            {historyDays < FORECAST_HISTORY_DAYS && (
              <Notice tone="info">
                There are {historyDays.toLocaleString()} full days of sales. From{' '}
                {FORECAST_HISTORY_DAYS} on, methods are compared and their error is told; until then
                this is the mean.
              </Notice>
            )}
            <ReportSection<ProductForecast>
              title={`Units from ${dayName(from, 'short')} to ${dayName(to, 'short')}`}
              note="The error is by how many units a day the method was wrong in the last two weeks. Against repeating the week before, less than 1 is better. What was out of stock could not be sold, so it is forecast too low."
              picture={
                <RankedBars
                  bars={products.map(({ sku, name, units }) => {
                    return { key: sku, name, value: units };
                  })}
                  format={(units) => units.toLocaleString(undefined, { maximumFractionDigits: 0 })}
                />
              }
              columns={[
                textColumn('Product', ({ name }) => name),
                textColumn('SKU', ({ sku }) => sku, { isExtra: true }),
                numberColumn('Last 28 days', ({ recent }) => recent, { isExtra: true }),
                numberColumn('Forecast', ({ units }) => units, { fractionDigits: 1 }),
                numberColumn('In stock', ({ sku }) => shelf.bySku.get(sku)?.stockQuantity),
                numberColumn('Error a day ±', ({ error }) => error, { fractionDigits: 1 }),
                numberColumn('Against repeating', ({ scaledError }) => scaledError, {
                  fractionDigits: 2,
                  isExtra: true,
                }),
                textColumn('Method', ({ method }) => methodNames[method], { isExtra: true }),
              ]}
              rows={products}
              keyOf={({ sku }) => sku}
              fileName={`forecast_${from}_${to}`}
            />
          </>
        )
      }
    </ReportAnswer>
  );
}
