import { ArrowRight } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { formatUnits } from '../../../lib/format-units.ts';
import { signed } from '../../../lib/signed.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { type StockLogEntry, useStockLog } from '../api/use-stock-log.ts';
import { causeNames } from '../cause-names.ts';
import { LogReference } from './log-reference.tsx';
import styles from './stock-log.module.css';

const reasons: Record<StockLogEntry['reason'], string> = {
  sale: 'Sold',
  refund: 'Refunded',
  restock: 'Restocked',
  adjustment: 'Adjusted',
  count: 'Counted',
  import: 'Imported',
};

/** Why the number is what it is: every change, the newest first. */
export function StockLog({ sku }: { readonly sku: string }) {
  const { items, isLoading, failure, hasMore, loadMore, reload } = useStockLog(sku);
  return (
    <section className={styles.log} aria-label="Stock log">
      <h3 className={styles.title}>Why is this number what it is?</h3>
      <ol>
        {items.map((entry) => (
          <LogRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {isLoading && <Loading label="Loading the log…" />}
      {failure !== undefined && (
        <Notice
          tone="danger"
          action={<Button onClick={items.length > 0 ? loadMore : reload}>Try again</Button>}
        >
          {describeFailure(failure)}
        </Notice>
      )}
      {!isLoading && failure === undefined && items.length === 0 && (
        <p className={styles.detail}>Nothing has changed the stock yet.</p>
      )}
      {hasMore && !isLoading && failure === undefined && (
        <Button isWide onClick={loadMore}>
          Load more
        </Button>
      )}
    </section>
  );
}

function LogRow({ entry }: { readonly entry: StockLogEntry }) {
  const shop = useShopSettings();
  const { quantityChange: change, before, after, reference } = entry;
  return (
    <li className={styles.row}>
      <span className={classNames(styles.change, change < 0 && styles.less)}>{signed(change)}</span>
      <span className={styles.what}>
        <span className={styles.reason}>
          {reasons[entry.reason]}
          {reference !== undefined && <LogReference reason={entry.reason} id={reference} />}
        </span>
        <span className={styles.detail}>
          {formatTime(entry.timestamp, 'date-time', shop)} · {entry.actor.name}
          {entry.cause !== undefined && ` · ${causeNames[entry.cause]}`}
          {entry.note !== undefined && ` · ${entry.note}`}
        </span>
      </span>
      <span className={styles.numbers}>
        {formatUnits(before)}
        <ArrowRight size={14} aria-label="then" />
        <strong>{formatUnits(after)}</strong>
      </span>
    </li>
  );
}
