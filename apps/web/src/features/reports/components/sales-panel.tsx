import { ReceiptText } from 'lucide-react';
import { useCallback } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { useReport } from '../api/use-report.ts';
import type { Range } from '../report-range.ts';
import { Headline } from './headline.tsx';
import { ReportAnswer } from './report-answer.tsx';
import { SalesSections } from './sales-sections.tsx';

/** What the sales of some days come to, by everything but product. */
export function SalesPanel({ range }: { readonly range: Range }) {
  const api = useBackOffice();
  const money = useMoney();
  const state = useReport(
    useCallback(() => api.reportSales({ query: { from: range.from, to: range.to } }), [api, range]),
  );
  return (
    <ReportAnswer state={state}>
      {(report) => {
        const { total, foreign } = report;
        if (total.sales + total.refunds + foreign === 0) {
          return (
            <EmptyState icon={ReceiptText} title="Nothing was sold on these days">
              Choose other days above.
            </EmptyState>
          );
        }
        return (
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
            <SalesSections report={report} range={range} />
          </>
        );
      }}
    </ReportAnswer>
  );
}
