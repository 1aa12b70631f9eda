import { managers } from '@agentic-retail/domain/identity/role';
import { formatMoney } from '@agentic-retail/domain/money/format-money';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { ButtonLink } from '../../../components/button-link.tsx';
import { Notice } from '../../../components/notice.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useMay } from '../../../lib/use-may.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { describeConflict } from '../describe-conflict.ts';
import styles from './sale-conflicts.module.css';

/** Of a sale that was made offline: who told of it and when, and how it differs from the books. */
export function SaleConflicts({ sale }: { readonly sale: Transaction }) {
  const shop = useShopSettings();
  const mayCount = useMay(managers);
  const { sentBy, recordedAt, conflicts = [] } = sale;
  if (sentBy === undefined) return null;
  const time = (at: string) => formatTime(at, 'date-time', shop);
  const money = (amount: number) => formatMoney(amount, sale.currency, shop.locale);
  return (
    <Notice tone={conflicts.length > 0 ? 'warning' : 'info'}>
      <p>
        Made offline; {sentBy.name} sent it, {time(recordedAt)}.
      </p>
      {conflicts.length > 0 && (
        <ul className={styles.list} aria-label="Differs from the books">
          {conflicts.map((conflict) => (
            <li key={conflict.kind}>{describeConflict(conflict, { money, time })}</li>
          ))}
        </ul>
      )}
      {mayCount && sale.countId !== undefined && (
        <div className={styles.count}>
          <ButtonLink href={paths.count(sale.countId)}>Count these products</ButtonLink>
        </div>
      )}
    </Notice>
  );
}
