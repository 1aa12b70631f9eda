import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { Badge } from '../../../components/badge.tsx';
import { ReceiptNumber } from '../../../components/receipt-number.tsx';
import table from '../../../components/table.module.css';
import { classNames } from '../../../lib/class-names.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { receiptOf } from '../../../lib/receipt-of.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { needsLook } from '../needs-look.ts';
import styles from './sale-list.module.css';

interface SaleListProps {
  readonly sales: readonly Transaction[];
  readonly onOpen: (id: string) => void;
}

export function SaleList({ sales, onOpen }: SaleListProps) {
  const shop = useShopSettings();
  const money = useMoney();
  return (
    <div className={table.frame}>
      <table className={classNames(table.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Receipt</th>
            <th scope="col" className={classNames(table.number, table.extra)}>
              Lines
            </th>
            <th scope="col">Paid by</th>
            <th scope="col" className={table.extra}>
              Cashier
            </th>
            <th scope="col" className={table.number}>
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {sales.map((sale) => (
            <tr key={sale.id}>
              <td>{formatTime(sale.timestamp, 'time', shop)}</td>
              <td>
                <button type="button" className={styles.open} onClick={() => onOpen(sale.id)}>
                  <ReceiptNumber number={receiptOf(sale)} />
                </button>{' '}
                {sale.source === 'offline' && <OfflineBadge sale={sale} />}
              </td>
              <td className={classNames(table.number, table.extra)}>{sale.lines.length}</td>
              <td>
                <Badge tone="neutral">{methodOf(sale)}</Badge>
              </td>
              <td className={table.extra}>
                {sale.cashierName}{' '}
                {isUnconfirmed(sale) && <Badge tone="neutral">Unconfirmed</Badge>}
              </td>
              <td className={styles.total}>
                {money(sale.total)}
                {sale.refunded !== undefined && (
                  <span className={styles.refunded}>
                    {sale.status === 'refunded' ? 'Refunded' : 'Partly refunded'}{' '}
                    <span className={styles.figure}>−{money(sale.refunded.total)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether somebody has to look into it still. */
function OfflineBadge({ sale }: { readonly sale: Transaction }) {
  if (needsLook(sale)) return <Badge tone="danger">Needs a look</Badge>;
  return <Badge tone="neutral">{sale.review === undefined ? 'Offline' : 'Dealt with'}</Badge>;
}

/** Whether nobody vouches for who is named as its cashier. */
function isUnconfirmed({ conflicts = [] }: Transaction): boolean {
  return conflicts.some(({ kind }) => kind === 'cashier-unconfirmed');
}

function methodOf({ payments }: Transaction): string {
  const methods = new Set(payments.map(({ method }) => method));
  if (methods.size === 2) return 'Card and cash';
  if (methods.size === 0) return 'Free';
  return methods.has('card') ? 'Card' : 'Cash';
}
