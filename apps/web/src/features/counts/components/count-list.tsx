import type { StockCount } from '@agentic-retail/domain/stock/stock-count';
import { Link } from 'wouter';
import { Badge } from '../../../components/badge.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './count-list.module.css';

export function CountList({ counts }: { readonly counts: readonly StockCount[] }) {
  const shop = useShopSettings();
  return (
    <ul className={styles.list} aria-label="Counts">
      {counts.map((count) => (
        <li key={count.id} className={styles.item}>
          <Link href={paths.count(count.id)} className={styles.row ?? ''}>
            <span className={styles.what}>
              <span className={styles.name}>{count.name}</span>
              <span className={styles.detail}>
                {scopeInWords(count)} · {formatTime(count.openedAt, 'date-time', shop)} ·{' '}
                {count.openedBy.name}
              </span>
            </span>
            {count.isApplying && <Badge tone="promo">Half applied</Badge>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function scopeInWords({ scope }: StockCount): string {
  if (scope.kind === 'category') return scope.category;
  const { length } = scope.skus;
  return length === 1 ? '1 product' : `${length} products`;
}
