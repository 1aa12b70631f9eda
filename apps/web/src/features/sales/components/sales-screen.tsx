import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { ReceiptText, RefreshCw, WifiOff } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { DayPicker } from '../../../components/day-picker.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useRefundsOfDay } from '../api/use-refunds-of-day.ts';
import { useSalesOfDay } from '../api/use-sales-of-day.ts';
import { summariseDay } from '../summarise-day.ts';
import { DayTotals } from './day-totals.tsx';
import { RefundList } from './refund-list.tsx';
import { type RenderRefund, SaleDialog } from './sale-dialog.tsx';
import { SaleList } from './sale-list.tsx';

interface SalesScreenProps {
  /** The sale that is open over the list. */
  readonly openId?: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly renderReceipt: (sale: Transaction) => ReactNode;
  /** None for those who may not refund. */
  readonly renderRefund?: RenderRefund | undefined;
}

/** The sales and the refunds of one day, what they come to, and each sale's receipt. */
export function SalesScreen(props: SalesScreenProps) {
  const { openId, onOpen, renderReceipt, renderRefund } = props;
  const { timeZone } = useShopSettings();
  const today = businessDate(new Date().toISOString(), timeZone);
  const [date, setDate] = useState(today);
  const { items: sales, isLoading, failure, hasMore, loadMore, reload } = useSalesOfDay(date);
  const refundsOfDay = useRefundsOfDay(date);
  const { refunds } = refundsOfDay;
  const summary = useMemo(() => summariseDay(sales, refunds, timeZone), [sales, refunds, timeZone]);
  const hasAny = sales.length > 0 || refunds.length > 0;
  const reloadAll = () => {
    reload();
    refundsOfDay.reload();
  };
  const retry = (
    <Button onClick={sales.length > 0 ? loadMore : reload}>
      <RefreshCw size={18} aria-hidden="true" />
      Try again
    </Button>
  );
  return (
    <ScreenFrame
      title="Sales"
      tools={
        <>
          <DayPicker date={date} today={today} onChange={setDate} />
          <IconButton icon={RefreshCw} label="Reload the sales" onClick={reloadAll} />
        </>
      }
    >
      {refundsOfDay.failure !== undefined && (
        <Notice tone="danger" action={<Button onClick={refundsOfDay.reload}>Try again</Button>}>
          The refunds of the day could not be loaded; the totals are without them.{' '}
          {describeFailure(refundsOfDay.failure)}
        </Notice>
      )}
      {hasAny && <DayTotals summary={summary} isPartial={hasMore} />}
      {sales.length > 0 && <SaleList sales={sales} onOpen={onOpen} />}
      {refunds.length > 0 && <RefundList refunds={refunds} onOpen={onOpen} />}
      {isLoading && <Loading label="Loading the sales…" />}
      {failure !== undefined && sales.length > 0 && (
        <Notice tone="danger" action={retry}>
          {describeFailure(failure)}
        </Notice>
      )}
      {failure !== undefined && sales.length === 0 && (
        <EmptyState icon={WifiOff} title="The sales could not be loaded" action={retry}>
          {describeFailure(failure)}
        </EmptyState>
      )}
      {!isLoading && failure === undefined && !hasAny && (
        <EmptyState
          icon={ReceiptText}
          title={date === today ? 'No sales yet today' : 'No sales on this day'}
        >
          {date === today
            ? 'The first one shows here as soon as it is made.'
            : 'Choose another day above.'}
        </EmptyState>
      )}
      {hasMore && !isLoading && failure === undefined && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
      {openId !== undefined && (
        <SaleDialog
          key={openId}
          id={openId}
          known={sales.find(({ id }) => id === openId)}
          onClose={() => onOpen(undefined)}
          onChanged={reloadAll}
          renderReceipt={renderReceipt}
          renderRefund={renderRefund}
        />
      )}
    </ScreenFrame>
  );
}
