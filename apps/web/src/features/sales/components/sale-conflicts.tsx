import { managers } from '@agentic-retail/domain/identity/role';
import { formatMoney } from '@agentic-retail/domain/money/format-money';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { Notice } from '../../../components/notice.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useMay } from '../../../lib/use-may.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { describeConflict } from '../describe-conflict.ts';
import { needsLook } from '../needs-look.ts';
import styles from './sale-conflicts.module.css';

interface SaleConflictsProps {
  readonly sale: Transaction;
  /** Marks them as dealt with. */
  readonly onReview: () => void;
}

/** Of a sale that was made offline: who told of it and when, and how it differs from the books. */
export function SaleConflicts({ sale, onReview }: SaleConflictsProps) {
  const shop = useShopSettings();
  const { sentBy, recordedAt, conflicts = [], countId, review } = sale;
  const isManager = useMay(managers);
  const isOpen = needsLook(sale);
  if (sentBy === undefined) return null;
  const names = new Map(sale.lines.map((line) => [line.sku, line.name]));
  const name = (sku: string) => names.get(sku) ?? sku;
  const time = (at: string) => formatTime(at, 'date-time', shop);
  const money = (amount: number) => formatMoney(amount, sale.currency, shop.locale);
  return (
    <Notice tone={isOpen ? 'warning' : 'info'}>
      <p>
        Made offline; {sentBy.name} sent it, {time(recordedAt)}.
      </p>
      {conflicts.length > 0 && (
        <ul className={styles.list} aria-label="Differs from the books">
          {conflicts.map((conflict) => (
            <li key={conflict.kind}>{describeConflict(conflict, { money, time, name })}</li>
          ))}
        </ul>
      )}
      {review !== undefined && (
        <p>
          {review.by.name} has dealt with it, {time(review.at)}
          {review.note === undefined ? '.' : `: ${review.note}`}
        </p>
      )}
      {isManager && (isOpen || countId !== undefined) && (
        <p className={styles.ways}>
          {countId !== undefined && (
            <ButtonLink href={paths.count(countId)}>See the count</ButtonLink>
          )}
          {isOpen && <Button onClick={onReview}>Mark as dealt with</Button>}
        </p>
      )}
    </Notice>
  );
}
