import type { StockCount } from '@agentic-retail/domain/stock/stock-count';
import { Badge } from '../../../components/badge.tsx';
import { Row } from '../../../components/row.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';

export function CountList({ counts }: { readonly counts: readonly StockCount[] }) {
  const shop = useShopSettings();
  return (
    <RowList label="Counts">
      {counts.map((count) => (
        <Row key={count.id} href={paths.count(count.id)}>
          <RowText
            name={count.name}
            detail={[
              scopeInWords(count),
              formatTime(count.openedAt, 'date-time', shop),
              count.openedBy.name,
              ...(count.settledBy ? [`settled by ${count.settledBy.name}`] : []),
            ].join(' · ')}
          />
          {count.settledBy !== undefined && <Badge tone="neutral">Settled</Badge>}
          {count.isApplying && <Badge tone="promo">Half applied</Badge>}
        </Row>
      ))}
    </RowList>
  );
}

function scopeInWords({ scope }: StockCount): string {
  if (scope.kind === 'category') return scope.category;
  const { length } = scope.skus;
  return length === 1 ? '1 product' : `${length} products`;
}
