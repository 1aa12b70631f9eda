import { type AuditKind, auditKinds } from '@agentic-retail/domain/audit/audit-entry';
import { businessDate } from '@agentic-retail/domain/time/business-date';
import { RefreshCw, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { DayPicker } from '../../../components/day-picker.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useAudit } from '../api/use-audit.ts';
import { useSeenActors } from '../api/use-seen-actors.ts';
import { kindNames } from '../kind-names.ts';
import { AuditEntryCard } from './audit-entry-card.tsx';
import styles from './audit-screen.module.css';

const anything = { value: '', label: 'Everything' };
const anyone = { value: '', label: 'Everybody' };
const kinds = [anything, ...auditKinds.map((value) => ({ value, label: kindNames[value] }))];

/** Who did what on a day, with what it was before and after. */
export function AuditScreen() {
  const { timeZone } = useShopSettings();
  const today = businessDate(new Date().toISOString(), timeZone);
  const [date, setDate] = useState(today);
  const [kind, setKind] = useState<AuditKind>();
  const [actorId, setActorId] = useState<string>();
  const { items, isLoading, failure, hasMore, loadMore, reload } = useAudit({
    date,
    kind,
    actorId,
  });
  const actors = useSeenActors(items);
  const isIdle = !isLoading && failure === undefined;
  return (
    <ScreenFrame
      title="Audit"
      tools={
        <>
          <DayPicker date={date} today={today} onChange={setDate} />
          <IconButton icon={RefreshCw} label="Reload the audit" onClick={reload} />
        </>
      }
    >
      <div className={styles.filters}>
        <SelectField
          label="What"
          options={kinds}
          value={kind ?? ''}
          onChange={(value) => setKind(auditKinds.find((known) => known === value))}
        />
        <SelectField
          label="Who"
          options={[anyone, ...actors.map(({ userId, name }) => ({ value: userId, label: name }))]}
          value={actorId ?? ''}
          onChange={(value) => setActorId(value === '' ? undefined : value)}
        />
      </div>
      {items.length > 0 && (
        <ol className={styles.list} aria-label="Entries">
          {items.map((entry) => (
            <AuditEntryCard key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {isLoading && <Loading label="Loading the audit…" />}
      {failure !== undefined && (
        <Notice
          tone="danger"
          action={<Button onClick={items.length > 0 ? loadMore : reload}>Try again</Button>}
        >
          {describeFailure(failure)}
        </Notice>
      )}
      {isIdle && items.length === 0 && !hasMore && (
        <EmptyState icon={ScrollText} title="Nothing of it on this day">
          Refunds, changed prices and settings, stock, cash, purchasing and staff show here.
        </EmptyState>
      )}
      {hasMore && isIdle && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
    </ScreenFrame>
  );
}
