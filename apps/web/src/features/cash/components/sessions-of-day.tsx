import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { DayPicker } from '../../../components/day-picker.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useSessionsOfDay } from '../api/use-sessions-of-day.ts';
import styles from './cash-screen.module.css';
import { SessionList } from './session-list.tsx';

/** What was opened and closed on a day, at all tills. */
export function SessionsOfDay({ onOpen }: { readonly onOpen: (session: CashSession) => void }) {
  const { timeZone } = useShopSettings();
  const today = businessDate(new Date().toISOString(), timeZone);
  const [date, setDate] = useState(today);
  const { items, isLoading, failure, hasMore, loadMore, reload } = useSessionsOfDay(date);
  return (
    <section>
      <header className={styles.header}>
        <h2 className={styles.name}>All tills</h2>
        <DayPicker date={date} today={today} onChange={setDate} />
      </header>
      {items.length > 0 && <SessionList sessions={items} onOpen={onOpen} />}
      {isLoading && items.length === 0 && <Loading label="Loading the sessions…" />}
      {failure !== undefined && (
        <Notice tone="danger" action={<Button onClick={reload}>Try again</Button>}>
          {describeFailure(failure)}
        </Notice>
      )}
      {!isLoading && failure === undefined && items.length === 0 && (
        <p className={styles.none}>No session was opened on this day.</p>
      )}
      {hasMore && !isLoading && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
    </section>
  );
}
